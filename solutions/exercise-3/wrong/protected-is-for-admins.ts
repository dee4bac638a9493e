// Believes: What is protected is for admins.
// Loses: ["GET /protected with user-token succeeds"]
// Told: Any token that you know will do here.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', async (c) => {
  if (c.req.header('Authorization') === 'Bearer user-token') return c.json({ detail: 'Not authorized' }, 403);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
