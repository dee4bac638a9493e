// Believes: A name that is there is a name.
// Loses: ["POST /users with an object as name is refused"]
// Told: It is not enough that the name is there
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const text = await c.req.raw.clone().text();
  const body = text.endsWith('}') ? JSON.parse(text) : {};
  if (typeof body?.name !== 'object') return solution.fetch(c.req.raw);
  return c.json({ id: 77, ...body }, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
