// Believes: The key of the Map is the id from the path, and that is what the list shows.
// Loses: ["GET /users lists the replaced user once"]
// Told: The id is a number in the list
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users = new Map<string, string>();

app.get('/users', (c) => c.json(Array.from(users, ([id, name]) => ({ id, name }))));

app.post('/users', async (c) => {
  const { name } = await c.req.json();
  const id = Math.max(0, ...[...users.keys()].map(Number)) + 1;
  users.set(String(id), name);
  return c.json({ id, name }, 201);
});

app.put('/users/:id', async (c) => {
  const id = c.req.param('id');
  const isNew = !users.has(id);
  users.set(id, (await c.req.json()).name);
  return c.body(null, isNew ? 201 : 204);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
