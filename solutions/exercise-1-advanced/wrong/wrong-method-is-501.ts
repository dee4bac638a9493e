// Believes: A method without a handler is not implemented.
// Loses: ["DELETE /articles/1 is refused, with the methods of an article","DELETE /articles/{id} is refused in the same way when there is no such article","DELETE /articles is refused, with the methods of the list"]
// Told: The article is there, and the server knows DELETE.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 405) return c.json({ detail: 'Not implemented' }, 501);
  return response;
});

export default app;
