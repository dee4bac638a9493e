// Believes: Only numbers need to be checked; a text can be anything.
// Loses: ["POST /users without a name is refused","POST /users with an object as name is refused"]
// Told: Check the name as carefully as the age.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const copy = c.req.raw.clone();
  const { name, age } = (await copy.json().catch(() => ({}))) as { name?: unknown; age?: unknown };
  if (typeof name === 'string' || !Number.isInteger(age)) return solution.fetch(c.req.raw);
  return c.json({ id: 9, name, age }, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
