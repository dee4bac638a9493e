// Believes: The example in the README says /users/1.
// Loses: ["POST /users gives every user an id of its own"]
// Told: The second user lives at another address
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let first = '';

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  first ||= response.headers.get('Location') ?? '';
  response.headers.set('Location', first);
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
