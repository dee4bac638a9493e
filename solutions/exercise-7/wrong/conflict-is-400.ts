// Believes: Whatever is wrong with a request is 400.
// Loses: ["POST /users refuses an email that is taken"]
// Told: The request is valid, but it clashes with what is stored
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const { status, headers, body } = await solution.fetch(c.req.raw);
  return new Response(body, { status: status === 409 ? 400 : status, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
