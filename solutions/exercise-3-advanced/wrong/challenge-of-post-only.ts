// Believes: Who changes a document has logged in before, so PUT need not say how.
// Loses: ["PUT /documents/{id} without credentials says how to log in","PUT /documents/{id} with an unknown token tells what is wrong in its challenge"]
// Told: how to log in. Do it in one place for all of them.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('WWW-Authenticate');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
