// Believes: With one user left, the list can as well be emptied.
// Loses: ["GET /users/1 still finds the other user after that"]
// Told: Remove the user with the id of the path, and nobody else
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let isEmpty = false;

app.delete('/admin/users/2', (c) => {
  isEmpty ||= c.req.header('Authorization') === 'Bearer admin-token';
  return solution.fetch(c.req.raw);
});

app.get('/users/1', (c) => (isEmpty ? c.json({ detail: 'User not found' }, 404) : solution.fetch(c.req.raw)));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
