// Believes: A field that is there is right.
// Loses: ["POST /users with a text as age is refused"]
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const copy = c.req.raw.clone();
  const { name, age } = (await copy.json().catch(() => ({}))) as { name?: string; age?: unknown };
  return name && age ? c.json({ id: 3, name, age }, 201) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
