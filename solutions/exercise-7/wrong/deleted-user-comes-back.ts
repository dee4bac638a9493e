// Believes: Whoever comes back with the same email is the same user.
// Loses: ["POST /users accepts the email of the deleted user"]
// Told: This is a new user, with a name of its own
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const known = new Map<string, object>();

app.post('/users', async (c) => {
  const { email } = (await c.req.raw.clone().json()) as { email: string };
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  const user = known.get(email) ?? ((await response.json()) as object);
  known.set(email, user);
  return c.json(user, 201, { Location: response.headers.get('Location') ?? '' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
