// Believes: What was read from the database once need not be read again.
// Loses: ["GET /items/1 still works after the database threw an error", "GET /items/1 still works after a promise was rejected", "GET /items/3 works again after maintenance"]
// Told: Ask the database anew for every request
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

let cached: object | undefined;

app.get('/items/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  if (!response.ok) return response;
  cached ??= (await response.json()) as object;
  return c.json(cached);
});

app.route('/', model);

export default app;
