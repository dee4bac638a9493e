// Believes: It worked, and 200 says so.
// Loses: ["POST /items creates an item", "POST /users creates a user", "POST /users accepts the email of the deleted user"]
// Told: A plain success does not say so
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('*', async (c) => {
  const { status, headers, body } = await solution.fetch(c.req.raw);
  return new Response(body, { status: status === 201 ? 200 : status, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
