// Believes: parseInt tells whether a text is an integer.
// Loses: ["GET /items?limit=1.5 is refused, because 1.5 is not an integer"]
// Told: Look at the whole text, not only at its beginning.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  const limit = Number.parseInt(c.req.query('limit') ?? '', 10);
  return solution.request(`/items?limit=${Number.isNaN(limit) ? '' : limit}`);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
