// Believes: Only a limit that is there has a place.
// Loses: ["GET /items without a limit is refused"]
// Told: What is missing has a place as well
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  return c.req.query('limit') === undefined ? c.json({ detail: 'limit is missing' }, 422) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
