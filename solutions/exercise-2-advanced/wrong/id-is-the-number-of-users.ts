// Believes: the number of users is the id of the last one, so the next id is one more.
// Loses: ["POST /users chooses an id that no user has","POST /users steps over an id that came with PUT"]
// Told: The number of users says nothing about their ids
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users = new Map<number, string>();

app.get('/users', (c) => c.json([...users].map(([id, name]) => ({ id, name }))));

app.post('/users', async (c) => {
  const { name } = await c.req.json();
  const id = users.size + 1;
  users.set(id, name);
  return c.json({ id, name }, 201);
});

app.put('/users/:id', async (c) => {
  const id = Number(c.req.param('id'));
  const had = users.has(id);
  users.set(id, (await c.req.json()).name);
  return c.body(null, had ? 204 : 201);
});

app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
