// Believes: A status is written as in the status line.
// Loses: ["POST /items/bulk answers with one status for each entry"]
// Told: Its status is a number
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const items: { id: number; name: string }[] = [];

app.post('/items/bulk', async (c) => {
  const entries = await c.req.json();
  if (!Array.isArray(entries)) return c.json({ detail: 'Send a list of items' }, 422);
  const results = entries.map((entry) => {
    if (typeof entry.name !== 'string' || entry.name === '') return { status: '422 Unprocessable Content' };
    items.push({ id: items.length + 1, name: entry.name });
    return { status: '201 Created' };
  });
  return c.json({ results }, 207);
});

app.get('/items', (c) => c.json({ items }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
