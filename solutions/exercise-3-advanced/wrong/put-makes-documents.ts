// Believes: PUT stores what it gets under the address that it gets.
// Loses: ["PUT /documents/{id} with an unknown id finds no such document either, nor does DELETE"]
// Told: PUT changes documents and makes none
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/documents/:id{\\d\\d+}', async (c) => {
  const response = await solution.fetch(c.req.raw.clone());
  return response.status === 404 ? c.json(await c.req.json(), 201) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
