// Believes: The database refuses it, so the server has failed.
// Loses: ["POST /users refuses an email that is taken","POST /users refuses the email of either user"]
// Told: 500 would hide that the same request may work later
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const { status, headers, body } = await solution.fetch(c.req.raw);
  return new Response(body, { status: status === 409 ? 500 : status, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
