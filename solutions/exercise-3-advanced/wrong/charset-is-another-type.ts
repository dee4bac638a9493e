// Believes: There is one media type that I take, application/json, so I compare with that.
// Loses: ["POST /documents with application/json; charset=utf-8 creates a document"]
// Told: parameters may follow the media type
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/documents', async (c, next) => {
  if (!c.req.header('Authorization') || c.req.header('Content-Type') === 'application/json') return next();
  return c.json({ detail: 'Send application/json' }, 415, { Accept: 'application/json' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
