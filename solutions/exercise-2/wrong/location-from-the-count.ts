// Believes: The newest user is at the end, so its address is the number of users.
// Loses: ["POST /users never uses an id again"]
// Told: however many users there are now
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let count = 0;

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  count += 1;
  return c.json(await response.json(), 201, { Location: `/users/${count}` });
});

app.delete('/users/:id', (c) => {
  count -= 1;
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
