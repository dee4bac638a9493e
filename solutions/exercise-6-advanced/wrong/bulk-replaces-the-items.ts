// Believes: A list that is sent is the list that there is.
// Loses: ["GET /items lists the items of both lists"]
// Told: New items come to those that are there
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let items: { name: string }[] = [];

app.post('/items/bulk', async (c) => {
  const entries: unknown = await c.req.json();
  if (!Array.isArray(entries)) return c.json({ detail: 'Send a list of items' }, 422);
  const isGood = ({ name }: { name: unknown }) => typeof name === 'string' && name !== '';
  items = entries.filter(isGood);
  return c.json({ results: entries.map((entry) => ({ status: isGood(entry) ? 201 : 422 })) }, 207);
});

app.get('/items', (c) => c.json({ items }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
