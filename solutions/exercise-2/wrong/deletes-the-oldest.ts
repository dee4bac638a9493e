// Believes: DELETE takes away the user who is first in the list.
// Loses: ["GET /users/{user_id} finds only those who are left"]
// Told: whoever has the id of the path is gone
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let oldest = 0;

app.delete('/users/:id', () => {
  oldest += 1;
  return solution.request(`/users/${oldest}`, { method: 'DELETE' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
