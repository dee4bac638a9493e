// Believes: The example says /users/1, so that is the address.
// Loses: ["POST /users accepts the email of the deleted user"]
// Told: every user has an address of its own
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let first = '';

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  first ||= response.headers.get('Location') ?? '';
  response.headers.set('Location', first);
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
