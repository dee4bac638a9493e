// Believes: A title that is taken is content that I cannot process.
// Loses: ["POST /documents with a title that is taken is refused"]
// Told: Nothing is wrong with this request by itself.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 409 ? c.json({ detail: 'The title is taken' }, 422) : response;
});

export default app;
