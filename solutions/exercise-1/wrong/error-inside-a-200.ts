// Believes: The body says that there was an error; the status is for the network.
// Loses: ["GET /users/999 says that there is no such user", "GET /users/0 finds nobody either"]
// Told: programs look at 200 and go on, and many never read the body
import { Hono } from 'hono';
import { users } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', (c) => {
  const user = users.find(({ id }) => id === Number(c.req.param('id')));
  return c.json(user ?? { detail: 'User not found' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
