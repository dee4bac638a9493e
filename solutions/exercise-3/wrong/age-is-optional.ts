// Believes: Many people do not like to tell their age.
// Loses: ["POST /users without an age is refused"]
// Told: The age has to be there.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const copy = c.req.raw.clone();
  const { name, age } = (await copy.json().catch(() => ({}))) as { name?: string; age?: unknown };
  return name && age === undefined ? c.json({ id: 3, name }, 201) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
