// Believes: DELETE is idempotent, so it has to answer the same every time.
// Loses: ["DELETE /items/{id} says the second time that there is no such item","DELETE /items/{id} says so of an item that never was there, too"]
// Told: A repeated DELETE must not change anything more, but its status may differ
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.delete('/items/:id', (c) => {
  items.delete(c.req.param('id'));
  return c.body(null, 204);
});

app.route('/', model);

export default app;
