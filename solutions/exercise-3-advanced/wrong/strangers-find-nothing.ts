// Believes: For a caller whom the server does not know there is no document.
// Loses: ["GET /documents/{id} with an unknown token tells what is wrong in its challenge","GET /documents/{id} with an unknown token says what is wrong, as do PUT and DELETE"]
// Told: A caller whom you do not know is nobody, also for GET.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const isKnown = response.status !== 401 || !c.req.header('Authorization');
  return isKnown ? response : c.json({ detail: 'Not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
