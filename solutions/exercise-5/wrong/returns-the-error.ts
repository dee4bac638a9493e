// Believes: Returning an error object is as good as throwing it; the framework sees what it is.
// Loses: ["GET /items/{id} says that there is no such item","GET /items/{id} finds nothing after a refused PUT","GET /items/{id} finds nothing after a PUT that was refused for its size","GET /items/{id} finds nothing after the DELETE"]
// Told: An error object that you return is only a value
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => {
  const item = items.get(c.req.param('id'));
  if (!item) return c.json(new HTTPException(404, { message: 'Item not found' }));
  return c.json(item);
});

app.route('/', model);

export default app;
