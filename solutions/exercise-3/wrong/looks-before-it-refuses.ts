// Believes: When there is no such user, that is the first mistake.
// Loses: ["PUT and DELETE /users/{id} are refused in the same way when there is no such user"]
// Told: What a path takes does not depend on who is there
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/users/:id', (c) => {
  return Number(c.req.param('id')) > 100 ? c.json({ detail: 'User not found' }, 404) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
