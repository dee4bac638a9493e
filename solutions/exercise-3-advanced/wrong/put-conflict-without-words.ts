// Believes: Who changes a title knows which titles there are.
// Loses: ["PUT /documents/{id} with the title of another document says what it clashes with"]
// Told: The answer to PUT is the same as that to POST, with its words
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 409 ? c.body(null, 409) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
