// Believes: Counting starts at 0, so user 0 is somebody.
// Loses: ["GET /users/0 finds nobody either"]
// Told: No user has the id 0
import { Hono } from 'hono';
import { users } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', (c) => {
  const id = Number(c.req.param('id'));
  const user = users.find((candidate) => candidate.id === id) ?? users[id];
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
