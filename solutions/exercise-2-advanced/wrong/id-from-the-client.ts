// Believes: The fields of the request come last, so that nothing of them is lost.
// Loses: ["POST /users chooses the id itself"]
// Told: so that the client cannot overwrite your id with its own
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users = new Map<number, object>();
let lastId = 0;

app.get('/users', (c) => c.json([...users.values()]));

app.post('/users', async (c) => {
  lastId += 1;
  const user = { id: lastId, ...(await c.req.json()) };
  users.set(user.id, user);
  return c.json(user, 201);
});

app.put('/users/:id', async (c) => {
  const id = Number(c.req.param('id'));
  const isNew = !users.has(id);
  users.set(id, { ...(await c.req.json()), id });
  return c.json(users.get(id), isNew ? 201 : 200);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
