// Believes: I have only JSON, so everybody gets JSON.
// Loses: ["GET /documents/{id} with Accept: image/png has no such format"]
// Told: The client cannot use JSON, and there is nothing else here.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/documents/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('Accept');
  return solution.fetch(new Request(c.req.raw, { headers }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
