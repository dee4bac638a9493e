// Believes: Two users may have the same email.
// Loses: ["POST /users refuses an email that is taken","POST /users refuses the email of either user"]
// Told: it clashes with what is stored
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const invalid = { detail: [{ loc: ['body'], msg: 'name and email must be texts', type: 'value_error' }] };

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
  if (typeof name !== 'string' || typeof email !== 'string') return c.json(invalid, 422);
  lastId += 1;
  const user = { id: lastId, name, email };
  users.push(user);
  return c.json(user, 201, { Location: `/users/${lastId}` });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
