// Believes: The client asked for something wrong, and 400 is for wrong requests.
// Loses: ["GET /users/999 says that there is no such user", "GET /users/0 finds nobody either"]
// Told: The server can look for what was asked, and finds nothing there
import { Hono } from 'hono';
import { users } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', (c) => {
  const user = users.find(({ id }) => id === Number(c.req.param('id')));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 400);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
