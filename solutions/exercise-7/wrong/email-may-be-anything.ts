// Believes: The name is what has to be checked.
// Loses: ["POST /users refuses a user without an email, and fields that are no texts"]
// Told: Check one as carefully as the other
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const body = JSON.parse(await c.req.raw.clone().text());
  const isFine = typeof body.name === 'string' && typeof body.email !== 'string';
  return isFine ? c.json({ id: 99, ...body }, 201, { Location: '/users/99' }) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
