// Believes: The limit is where it stops, so a body of that length is refused.
// Loses: ["POST /documents with exactly MAX_BODY bytes creates a document"]
// Told: Only more than MAX_BODY bytes are too many.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/documents', async (c, next) => {
  if (Number(c.req.header('Content-Length')) !== Number(process.env.MAX_BODY)) return next();
  return c.json({ detail: 'Too long' }, 413);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
