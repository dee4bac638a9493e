// Believes: What PUT creates, PUT replaces; the users of POST are stored elsewhere.
// Loses: ["PUT /users/{id} replaces a user of POST as well"]
// Told: A user is a user, whichever method it came with
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const posted = new Set<string>();

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const { id } = (await response.clone().json()) as { id: number };
  posted.add(String(id));
  return response;
});

app.put('/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return posted.has(c.req.param('id')) ? c.json(await response.json(), 201) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
