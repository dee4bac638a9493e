// Believes: Everything that is wrong with a body is 400.
// Loses: ["POST /users with a text as age is refused","POST /users without an age is refused","POST /users without a name is refused","POST /users with an object as name is refused"]
// Told: 400 would suggest that the text itself is broken.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 422 ? new Response(response.body, { status: 400, headers: response.headers }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
