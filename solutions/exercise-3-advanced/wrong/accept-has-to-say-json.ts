// Believes: A client that wants JSON says so in Accept.
// Loses: ["GET /documents/{id} with Accept: image/png, */*;q=0.5 answers with JSON"]
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/documents/:id', async (c, next) => {
  const accept = c.req.header('Accept');
  if (!accept || accept.includes('application/json')) return next();
  return c.json({ detail: 'There is only application/json' }, 406);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
