// Believes: A path that can send parts always answers 206.
// Loses: ["GET /report answers with the whole report"]
// Told: 206 answers only requests that carry one
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const { headers, body } = await solution.fetch(c.req.raw);
  return new Response(body, { status: 206, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
