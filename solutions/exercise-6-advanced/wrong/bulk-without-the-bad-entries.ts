// Believes: Only what was stored is a result.
// Loses: ["POST /items/bulk answers with one status for each entry"]
// Told: one object for each entry
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const items: { id: number; name: string }[] = [];

app.post('/items/bulk', async (c) => {
  const entries = await c.req.json();
  if (!Array.isArray(entries)) return c.json({ detail: 'Send a list of items' }, 422);
  const results = entries
    .filter(({ name }) => typeof name === 'string' && name !== '')
    .map((entry) => {
      items.push({ id: items.length + 1, name: entry.name });
      return { status: 201 };
    });
  return c.json({ results }, 207);
});

app.get('/items', (c) => c.json({ items }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
