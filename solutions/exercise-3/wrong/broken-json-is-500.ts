// Believes: c.req.json() takes care of everything.
// Loses: ["POST /users with broken JSON is not the fault of the server"]
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const { name, age } = await c.req.raw.clone().json(); // throws, and nothing catches it
  console.log(`${name} is ${age}`);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
