// Believes: Throwing the HTTP error of the framework is enough; it turns the message into JSON by itself.
// Loses: ["GET /items/{id} says that there is no such item"]
// Told: JSON and no bare text
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => {
  const item = items.get(c.req.param('id'));
  if (!item) throw new HTTPException(404, { message: 'Item not found' });
  return c.json(item);
});

app.route('/', model);

export default app;
