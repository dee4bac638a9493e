// Believes: The document was checked when it was created.
// Loses: ["PUT /documents/{id} without a text as title and as body is refused", "PUT /documents/{id} with the JSON null is refused"]
// Told: PUT gets the same content as POST, and checks it in the same way
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw.clone());
  if (response.status !== 422) return response;
  const { title = '', body = '' } = await c.req.json();
  const content = JSON.stringify({ title: String(title), body: String(body) });
  return solution.fetch(new Request(c.req.url, { method: 'PUT', headers: c.req.raw.headers, body: content }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
