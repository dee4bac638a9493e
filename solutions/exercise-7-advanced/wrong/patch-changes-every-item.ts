// Believes: There is only one item at a time that anybody cares about.
// Loses: ["GET /items/{id} still finds the other item after that, as it was"]
// Told: the one with the id of the path
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let renamed = '';

app.patch('/items/:id', async (c) => {
  const { name } = (await c.req.raw.clone().json()) as { name?: string }; // what the grader sends
  const response = await solution.fetch(c.req.raw);
  if (response.ok && name) renamed = name;
  return response;
});

app.get('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status !== 200 || c.req.method === 'HEAD' || renamed === '') return response;
  const item = (await response.json()) as object; // the model answer's own item
  return c.json({ ...item, name: renamed }, 200, Object.fromEntries(response.headers));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
