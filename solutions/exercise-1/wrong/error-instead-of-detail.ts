// Believes: What the member of an error body is called does not matter.
// Loses: ["GET /users/999 says that there is no such user"]
// Told: with exactly this name and this text
import { Hono } from 'hono';
import { users } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', (c) => {
  const user = users.find(({ id }) => id === Number(c.req.param('id')));
  return user ? c.json(user) : c.json({ error: 'User not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
