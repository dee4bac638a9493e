// Believes: Asked about a status, I answer with this status.
// Loses: ["GET /classify/103 is informational","GET /classify/204 is a success","GET /classify/304 is a redirection","GET /classify/471 is a client error, although nobody registered it","GET /classify/100 and /classify/599 are codes, too"]
// Told: This code is the subject here, not the status of your answer
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const body = [204, 304].includes(Number(c.req.param('code'))) ? null : response.body;
  return response.ok ? new Response(body, { status: Number(c.req.param('code')) }) : response;
});

app.onError((_error, c) => c.json({ detail: 'Internal Server Error' }, 500));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
