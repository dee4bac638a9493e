// Believes: The email is a wrong value, and wrong values are 422.
// Loses: ["POST /users refuses an email that is taken"]
// Told: Taken by itself the request is valid
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const { status, headers, body } = await solution.fetch(c.req.raw);
  return new Response(body, { status: status === 409 ? 422 : status, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
