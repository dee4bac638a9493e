// Believes: Everything that comes over the network is text.
// Loses: ["POST /users creates a user","POST /users gives every user an id of its own, and takes an age of 0","GET /users/{id} finds the new user","DELETE /admin/users/{id} with admin-token removes the new user as well","POST /users after a deletion finds an id that nobody has"]
// Told: age a number as JSON has them
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const copy = c.req.raw.clone();
  const { name, age } = (await copy.json().catch(() => ({}))) as { name?: string; age?: unknown };
  if (typeof name !== 'string') return solution.fetch(c.req.raw);
  const problem = { loc: ['body', 'age'], msg: 'age must be digits', type: 'value_error' };
  if (typeof age !== 'string' || !/^\d+$/.test(age)) return c.json({ detail: [problem] }, 422);
  return c.json({ id: 3, name, age: Number(age) }, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
