// Believes: c.req.json() takes care of everything.
// Loses: ["POST /documents with broken JSON is refused"]
// Told: Catch the error of the parser.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const response = await solution.fetch(c.req.raw.clone());
  if (response.status === 400) await c.req.json(); // throws if the body is not JSON, and nothing catches it
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
