// Believes: A stock in quotes is a number as well.
// Loses: ["POST /items refuses every kind of wrong member"]
// Told: A text of digits is no number
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const text = await c.req.text();
  const body = text.replace(/"stock":"(\d+)"/, '"stock":$1');
  return solution.fetch(new Request(c.req.url, { method: 'POST', headers: c.req.raw.headers, body }), c.env);
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
