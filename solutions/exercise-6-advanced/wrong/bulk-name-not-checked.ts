// Believes: An empty name is a name.
// Loses: ["POST /items/bulk answers with one status for each entry", "GET /items lists the good entries, and only those"]
// Told: with at least one character
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const items: { id: number; name: string }[] = [];

app.post('/items/bulk', async (c) => {
  const entries = await c.req.json();
  if (!Array.isArray(entries)) return c.json({ detail: 'Send a list of items' }, 422);
  const results = entries.map((entry) => {
    if (typeof entry.name !== 'string') return { status: 422 };
    items.push({ id: items.length + 1, name: entry.name });
    return { status: 201 };
  });
  return c.json({ results }, 207);
});

app.get('/items', (c) => c.json({ items }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
