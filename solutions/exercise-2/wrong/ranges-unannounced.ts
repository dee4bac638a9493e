// Believes: Clients will find out by themselves that they may ask for parts.
// Loses: ["GET /report answers with the whole report"]
// Told: so that clients need not find out by trying
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Accept-Ranges');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
