// Believes: Nobody was found, so the answer is null.
// Loses: ["GET /users/999 says that there is no such user", "GET /users/0 finds nobody either"]
// Told: Test whether the lookup found something before you answer
import { Hono } from 'hono';
import { users } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', (c) => {
  const user = users.find(({ id }) => id === Number(c.req.param('id')));
  return c.json(user ?? null);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
