// Believes: After a mistake there is no sense in going on.
// Loses: ["POST /items/bulk answers with one status for each entry", "GET /items lists the good entries, and only those"]
// Told: A bad entry does not stop the good ones
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const items: { id: number; name: string }[] = [];

app.post('/items/bulk', async (c) => {
  const entries = await c.req.json();
  if (!Array.isArray(entries)) return c.json({ detail: 'Send a list of items' }, 422);
  const results: { status: number }[] = [];
  for (const entry of entries) {
    results.push({ status: typeof entry.name === 'string' && entry.name !== '' ? 201 : 422 });
    if (typeof entry.name !== 'string' || entry.name === '') break;
    items.push({ id: items.length + 1, name: entry.name });
  }
  return c.json({ results }, 207);
});

app.get('/items', (c) => c.json({ items }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
