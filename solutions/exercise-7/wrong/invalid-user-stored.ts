// Believes: What is missing can be added later, so I keep it.
// Loses: ["GET /users lists the first user and none of the refused ones", "POST /users accepts the email of the deleted user"]
// Told: Check first, and store only after that
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
  const isTaken = users.some((user) => user.email === email);
  const isValid = typeof name === 'string' && typeof email === 'string';
  const user = { id: lastId + 1, name, email };
  if (!isTaken || !isValid) {
    lastId += 1;
    users.push(user);
  }
  if (!isValid) return c.json(invalid, 422);
  return isTaken ? c.json(taken, 409) : c.json(user, 201, { Location: `/users/${user.id}` });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
