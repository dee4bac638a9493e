// Believes: Errors have no id of their own; one for all of them is enough.
// Loses: ["GET /items/{id} has a Content-Type and an X-Request-Id, as every answer above does"]
// Told: a new id for each request that sends none
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 404 && !c.req.header('X-Request-Id')) response.headers.set('X-Request-Id', 'no-such-item');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
