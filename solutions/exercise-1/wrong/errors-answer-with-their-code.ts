// Believes: An answer that speaks of an error is an error.
// Loses: ["GET /classify/471 is a client error, although nobody registered it","GET /classify/100 and /classify/599 are codes, too"]
// Told: Only the code that it asks about is an error
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code{[45][0-9][0-9]}', async (c) => {
  const { body, headers } = await solution.fetch(c.req.raw);
  return new Response(body, { status: Number(c.req.param('code')), headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
