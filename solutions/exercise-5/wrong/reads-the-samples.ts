// Believes: The sample items are known, so they need no look-up.
// Loses: ["GET /items/foo shows the replacement, also after another item was deleted"]
// Told: where GET finds it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let wasAsked = false;

app.get('/items/foo', (c) => {
  if (!wasAsked) {
    wasAsked = true;
    return solution.fetch(c.req.raw);
  }
  return c.json({ name: 'Fighters', size: 6 });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
