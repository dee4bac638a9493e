// Believes: A switch turns round what is there.
// Loses: ["GET /items/2 still works after that"]
// Told: it does not turn round each time
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let on = false;

app.put('/admin/maintenance', (c) => {
  on = !on;
  return solution.request(c.req.path, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ on }),
  });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
