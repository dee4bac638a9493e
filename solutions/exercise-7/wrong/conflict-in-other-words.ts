// Believes: Any sentence will do, as long as one can understand it.
// Loses: ["POST /users refuses an email that is taken"]
// Told: with exactly this text
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 409 ? c.json({ detail: 'This email is taken.' }, 409) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
