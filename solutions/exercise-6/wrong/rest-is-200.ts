// Believes: Whoever asks for all that is left gets everything, so it is a plain success.
// Loses: ["GET /items with Range: items=2- has the status of a part, too"]
// Told: gets the status of a part
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const rest = response.status === 206 && c.req.header('Range')?.endsWith('-');
  return rest ? new Response(response.body, { status: 200, headers: response.headers }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
