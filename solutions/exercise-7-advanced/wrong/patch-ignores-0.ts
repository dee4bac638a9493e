// Believes: patch.stock || item.stock is the new stock, or the old one if there is none.
// Loses: ["GET /items/{id} shows that a patch can set 0"]
// Told: 0 is a value like every other one
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.patch('/items/:id', async (c) => {
  const { stock, ...patch } = await c.req.json();
  const body = JSON.stringify(stock ? { ...patch, stock } : patch);
  return solution.fetch(new Request(c.req.url, { method: 'PATCH', headers: c.req.raw.headers, body }), c.env);
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
