// Believes: Whatever is wrong with a body, the request is bad: 400.
// Loses: ["POST /documents with a number as title is refused"]
// Told: 400 would suggest that the text itself is broken.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 422 ? c.json({ detail: 'Bad request' }, 400) : response;
});

export default app;
