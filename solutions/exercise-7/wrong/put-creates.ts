// Believes: PUT creates what is not there yet.
// Loses: ["PUT /items/999999 does not create an item","GET /items/999999 still finds nothing","POST /items refuses a name that is no text, and names the field"]
// Told: In this service the server chooses the ids
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const invalid = {
  detail: [{ loc: ['body', 'price'], msg: 'name must be a text, price 0 or more', type: 'value_error' }],
};

type Item = { id: number; name: string; price: number };

const items = new Map<number, Item>();
let lastId = 0;

app.get('/items', (c) => c.json([...items.values()]));

app.post('/items', async (c) => {
  const { name, price } = await c.req.json();
  if (typeof name !== 'string' || !(price >= 0)) return c.json(invalid, 422);
  lastId += 1;
  items.set(lastId, { id: lastId, name, price });
  return c.json(items.get(lastId), 201, { Location: `/items/${lastId}` });
});

app.get('/items/:id{[0-9]+}', (c) => {
  const item = items.get(Number(c.req.param('id')));
  return item ? c.json(item) : c.json({ detail: 'Item not found' }, 404);
});

app.put('/items/:id{[0-9]+}', async (c) => {
  const id = Number(c.req.param('id'));
  const status = items.has(id) ? 200 : 201;
  const { name, price } = await c.req.json();
  if (typeof name !== 'string' || !(price >= 0)) return c.json(invalid, 422);
  items.set(id, { id, name, price });
  return c.json(items.get(id), status);
});

app.delete('/items/:id{[0-9]+}', (c) => {
  const deleted = items.delete(Number(c.req.param('id')));
  return deleted ? c.body(null, 204) : c.json({ detail: 'Item not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
