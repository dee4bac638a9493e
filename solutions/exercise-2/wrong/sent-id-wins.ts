// Believes: What the client sends is what is stored, its id as well.
// Loses: ["POST /users with an id in the body creates a user with another id"]
// Told: so that none of them replaces it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users = new Map<number, Record<string, unknown>>();
let lastId = 0;

app.post('/users', async (c) => {
  lastId += 1;
  const user = { id: lastId, ...(await c.req.json()) };
  users.set(user.id, user);
  return c.json(user, 201, { Location: `/users/${user.id}` });
});

app.get('/users/:id', (c) => {
  const user = users.get(Number(c.req.param('id')));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/users/:id', (c) => {
  const deleted = users.delete(Number(c.req.param('id')));
  return deleted ? c.body(null, 204) : c.json({ detail: 'User not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
