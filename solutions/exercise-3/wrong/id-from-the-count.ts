// Believes: The next id is the number of users plus one.
// Loses: ["POST /users after a deletion finds an id that nobody has"]
// Told: The number of users falls when one is deleted
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

// What the model answer stores, by the id that this server shows.
const ids = new Map([
  [1, 1],
  [2, 2],
]);

const inner = (c: { req: { raw: Request } }, path: string) =>
  solution.fetch(new Request(new URL(path, c.req.raw.url), c.req.raw));

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  const user = (await response.json()) as { id: number }; // the model answer's own user
  const id = ids.size + 1;
  ids.set(id, user.id);
  return c.json({ ...user, id }, 201);
});

app.get('/users/:id', async (c) => {
  const id = Number(c.req.param('id'));
  const response = await inner(c, `/users/${ids.get(id)}`);
  return response.ok ? c.json({ ...((await response.json()) as object), id }) : response;
});

app.delete('/admin/users/:id', async (c) => {
  const id = Number(c.req.param('id'));
  const response = await inner(c, `/admin/users/${ids.get(id)}`);
  if (response.ok) ids.delete(id);
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
