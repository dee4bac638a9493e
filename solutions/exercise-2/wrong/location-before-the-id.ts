// Believes: I can write the Location first and choose the id afterwards.
// Loses: ["POST /users creates a user"]
// Told: the address ends in the id that was given to the new entry
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users = new Map<number, object>();
let lastId = 0;

app.post('/users', async (c) => {
  const user = await c.req.json();
  c.header('Location', `/users/${user.id}`);
  lastId += 1;
  user.id = lastId;
  users.set(lastId, user);
  return c.json(user, 201);
});

app.get('/users/:user_id', (c) => {
  const user = users.get(Number(c.req.param('user_id')));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/users/:user_id', (c) => {
  users.delete(Number(c.req.param('user_id')));
  return c.body(null, 204);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
