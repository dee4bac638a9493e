// Believes: The content of a PUT is a document, so it is an object.
// Loses: ["PUT /documents/{id} with the JSON null is refused"]
// Told: PUT can get null as well.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/documents/:id', async (c) => {
  const content = await c.req.raw
    .clone()
    .json()
    .catch(() => undefined);
  if (content === null) return c.json({ detail: 'Cannot read properties of null' }, 500);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
