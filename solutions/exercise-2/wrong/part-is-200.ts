// Believes: Sending a part is a success like any other.
// Loses: ["GET /report with Range: bytes=0-9 answers with those ten bytes"]
// Told: 200 would tell the client that the body is the whole
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const { headers, body } = await solution.fetch(c.req.raw);
  return new Response(body, { status: 200, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
