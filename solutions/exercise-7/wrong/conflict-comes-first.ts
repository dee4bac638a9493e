// Believes: The quickest check comes first.
// Loses: ["POST /users checks the body before it looks for a conflict","POST /users refuses a user without an email, and fields that are no texts"]
// Told: Check the whole body first; only a valid one can be in conflict with anything
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const invalid = { detail: [{ loc: ['body'], msg: 'name and email must be texts', type: 'value_error' }] };
const taken = { detail: 'User with this email already exists' };

type User = { id: number; name: string; email: string };

let users: User[] = [];
let lastId = 0;

app.get('/users', (c) => c.json(users));

app.get('/users/:id', (c) => {
  const user = users.find(({ id }) => id === Number(c.req.param('id')));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/users/:id', (c) => {
  users = users.filter(({ id }) => id !== Number(c.req.param('id')));
  return c.body(null, 204);
});

app.post('/users', async (c) => {
  const { name, email } = await c.req.json();
  if (users.some((user) => user.email === email)) return c.json(taken, 409);
  if (typeof name !== 'string' || typeof email !== 'string') return c.json(invalid, 422);
  lastId += 1;
  const user = { id: lastId, name, email };
  users.push(user);
  return c.json(user, 201, { Location: `/users/${lastId}` });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
