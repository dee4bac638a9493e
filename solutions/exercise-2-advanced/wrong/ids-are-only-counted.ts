// Believes: Nobody but my counter gives out ids.
// Loses: ["POST /users steps over an id that came with PUT"]
// Told: A user that came with PUT has its id as well
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users = new Map<number, { id: number; name: string }>();
let lastId = 0;

app.get('/users', (c) => c.json([...users.values()]));

app.post('/users', async (c) => {
  lastId += 1;
  const { name } = await c.req.json();
  users.set(lastId, { id: lastId, name });
  return c.json({ id: lastId, name }, 201);
});

app.put('/users/:id', async (c) => {
  const id = Number(c.req.param('id'));
  const isNew = !users.has(id);
  const { name } = await c.req.json();
  users.set(id, { id, name });
  return c.json({ id, name }, isNew ? 201 : 200);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
