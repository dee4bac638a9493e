// Believes: c.req.json() takes care of everything.
// Loses: ["POST /users with broken JSON is not the fault of the server"]
// Told: Reading this body as JSON fails, and you have to notice.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  await c.req.raw.clone().json(); // throws if the body is not JSON, and nothing catches it
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
