// Believes: What a client accepts is asked before anything is looked up.
// Loses: ["GET /documents/{id} of the deleted document does not ask about Accept any more"]
// Told: Ask whether the document is there before you ask in which format
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/documents/:id', (c, next) => {
  const isWelcome = /json|\*/.test(c.req.header('Accept') ?? '*/*');
  return isWelcome ? next() : c.json({ detail: 'There is only application/json' }, 406);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
