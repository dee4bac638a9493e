// Believes: A field that is there is right.
// Loses: ["POST /users with a text as age is refused"]
// Told: What arrives can be of any type: check each field.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const copy = c.req.raw.clone();
  const { name, age } = (await copy.json().catch(() => ({}))) as { name?: string; age?: unknown };
  const isWrong = name && age && !Number.isInteger(age);
  return isWrong ? c.json({ id: 9, name, age }, 201) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
