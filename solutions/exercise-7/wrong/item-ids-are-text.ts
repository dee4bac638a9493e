// Believes: An id is a text, even when it is made of digits.
// Loses: ["POST /items creates an item","POST /items refuses a name that is no text, and names the field"]
// Told: the id you chose, as a number
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const invalid = {
  detail: [{ loc: ['body', 'price'], msg: 'name must be a text, price 0 or more', type: 'value_error' }],
};

const items = new Map<string, object>();
let lastId = 0;

app.get('/items', (c) => c.json([...items.values()]));

app.post('/items', async (c) => {
  const { name, price } = await c.req.json();
  if (typeof name !== 'string' || !(price >= 0)) return c.json(invalid, 422);
  lastId += 1;
  const id = String(lastId);
  items.set(id, { id, name, price });
  return c.json(items.get(id), 201, { Location: `/items/${id}` });
});

app.get('/items/:id{[0-9]+}', (c) => {
  const item = items.get(c.req.param('id'));
  return item ? c.json(item) : c.json({ detail: 'Item not found' }, 404);
});

app.put('/items/:id{[0-9]+}', async (c) => {
  const id = c.req.param('id');
  if (!items.has(id)) return c.json({ detail: 'Item not found' }, 404);
  const { name, price } = await c.req.json();
  if (typeof name !== 'string' || !(price >= 0)) return c.json(invalid, 422);
  items.set(id, { id, name, price });
  return c.json(items.get(id));
});

app.delete('/items/:id{[0-9]+}', (c) => {
  const deleted = items.delete(c.req.param('id'));
  return deleted ? c.body(null, 204) : c.json({ detail: 'Item not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
