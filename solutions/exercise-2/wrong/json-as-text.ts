// Believes: JSON is text, so text/plain will do.
// Loses: ["GET /items/42 answers with the item", "POST /users creates a user"]
// Told: With another label, JSON stays a piece of text to them
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.headers.has('Content-Type')) response.headers.set('Content-Type', 'text/plain');
  return response;
});

export default app;
