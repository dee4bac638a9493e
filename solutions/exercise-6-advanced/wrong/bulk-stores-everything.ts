// Believes: The status says what was wrong; the entry is kept all the same.
// Loses: ["GET /items lists the good entries, and only those"]
// Told: Store each entry whose name is a text with at least one character, and no other
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const items: { id: number; name: string }[] = [];

app.post('/items/bulk', async (c) => {
  const entries = await c.req.json();
  if (!Array.isArray(entries)) return c.json({ detail: 'Send a list of items' }, 422);
  const results = entries.map((entry) => {
    items.push({ id: items.length + 1, name: entry.name });
    return { status: typeof entry.name === 'string' && entry.name !== '' ? 201 : 422 };
  });
  return c.json({ results }, 207);
});

app.get('/items', (c) => c.json({ items }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
