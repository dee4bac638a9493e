// Believes: The user with the id 1 is users[1].
// Loses: ["GET /users/1 answers with that user", "GET /users/2 answers with the other user", "GET /users/0 finds nobody either"]
// Told: Look for the user whose id is 1, not for the one at position 1
import { Hono } from 'hono';
import { users } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', (c) => {
  const user = users[Number(c.req.param('id'))];
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
