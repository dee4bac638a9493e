// Believes: The order does not matter, as long as the answer is right.
// Loses: ["GET /documents/{id} still shows the old text after the refusals"]
// Told: A refused request must not change anything.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw.clone());
  if (response.status === 412) {
    const headers = new Headers(c.req.raw.headers);
    headers.set('If-Match', '*');
    await solution.fetch(new Request(c.req.raw, { headers }));
  }
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
