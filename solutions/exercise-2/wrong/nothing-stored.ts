// Believes: Answering with the user is all that creating one takes.
// Loses: ["GET /users/{user_id} finds the new user", "DELETE /users/{user_id} leaves the other users alone"]
// Told: Keep each new user under its id
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let lastId = 0;

app.post('/users', async (c) => {
  lastId += 1;
  return c.json({ ...(await c.req.json()), id: lastId }, 201, { Location: `/users/${lastId}` });
});

app.delete('/users/:user_id', (c) => c.body(null, 204));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
