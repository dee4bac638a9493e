// Believes: An empty body has a length too, so the answer says that it is 0.
// Loses: ["DELETE /items/2 removes the item"]
// Told: Even Content-Length: 0 is too much
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.delete('/items/:id', async (c) => {
  await model.fetch(c.req.raw);
  return c.body(null, 204, { 'Content-Length': '0' });
});

app.route('/', model);

export default app;
