// Believes: The client wants to read that the item is gone.
// Loses: ["DELETE /items/2 removes the item"]
// Told: The body of your answer says nothing that 204 does not say by itself
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.delete('/items/:id', async (c) => {
  await model.fetch(c.req.raw);
  return c.json({ deleted: true });
});

app.route('/', model);

export default app;
