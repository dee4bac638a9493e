// Believes: The status says it all; the body is only for people.
// Loses: ["POST /documents with a title that is taken is refused"]
// Told: Tell the client what it clashes with
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 409 ? c.body(null, 409) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
