// Believes: A new item is known by its name; whoever wants to see the rest can read it.
// Loses: ["PUT /items/{id} creates an item that was not there","PUT /items/{id} keeps a size of 0"]
// Told: in the same form as one that was there before
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c, next) => {
  const id = c.req.param('id');
  const isNew = !items.has(id);
  await next();
  const item = items.get(id);
  if (isNew && item) c.res = c.json({ name: item.name }, 201);
});

app.route('/', model);

export default app;
