// Believes: Whoever asks for more than there is has made a mistake.
// Loses: ["GET /items?limit=100 answers with all five items"]
// Told: Fewer items than that are no mistake of the client.
import { Hono } from 'hono';
import { items } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  if (Number(c.req.query('limit')) > items.length) return c.json({ detail: 'There are only five items' }, 400);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
