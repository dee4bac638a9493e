// Believes: A body that I cannot read is content that I cannot process.
// Loses: ["POST /documents with broken JSON is refused"]
// Told: First question: can the body be parsed at all?
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 400 ? c.json({ detail: 'Unprocessable' }, 422) : response;
});

export default app;
