// Believes: A price that is not there is not wrong.
// Loses: ["POST /items refuses every kind of wrong member"]
// Told: Name and price have to be there.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const isJson = c.req.header('Content-Type') === 'application/json';
  const text = await c.req.text();
  const item = isJson && text.startsWith('{"n') ? JSON.parse(text) : undefined;
  const body = item ? JSON.stringify({ price: 1, ...item }) : text;
  return solution.fetch(new Request(c.req.url, { method: 'POST', headers: c.req.raw.headers, body }), c.env);
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
