// Believes: TypeScript knows the types, so I need not check them.
// Loses: ["DELETE /admin/users/{id} with admin-token removes the new user as well","POST /users with a text as age is refused","POST /users without an age is refused","POST /users without a name is refused","POST /users with an object as name is refused"]
// Told: What arrives can be of any type
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const made = new Map<number, object>();

app.post('/users', async (c) => {
  const body = await c.req.json<{ name: string; age: number }>().catch(() => null);
  if (!body) return c.json({ detail: 'The body is not JSON' }, 400);
  const user = { ...body, id: made.size + 3 };
  made.set(user.id, user);
  return c.json(user, 201);
});

app.get('/users/:id', (c) => {
  const user = made.get(Number(c.req.param('id')));
  return user ? c.json(user) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
