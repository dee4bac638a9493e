// Believes: A conflict is with the user who came last.
// Loses: ["POST /users refuses the email of either user"]
// Told: not only with the first or the last
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let last = '';

app.post('/users', async (c) => {
  const { name, email } = JSON.parse(await c.req.raw.clone().text());
  const response = await solution.fetch(c.req.raw);
  if (response.status === 409 && email !== last) return c.json({ id: 99, name, email }, 201, { Location: '/users/99' });
  if (response.ok) last = email;
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
