// Believes: A single item is a list of one.
// Loses: ["POST /items/bulk refuses a body that is not a list"]
// Told: Without a list there are no entries
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const items: { id: number; name: string }[] = [];

app.post('/items/bulk', async (c) => {
  const entries = [await c.req.json()].flat();
  const results = entries.map((entry) => {
    if (typeof entry.name !== 'string' || entry.name === '') return { status: 422 };
    items.push({ id: items.length + 1, name: entry.name });
    return { status: 201 };
  });
  return c.json({ results }, 207);
});

app.get('/items', (c) => c.json({ items }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
