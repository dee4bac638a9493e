// Believes: Answering with the item is all that creating one takes.
// Loses: ["GET /items/{id} finds the new item","PUT /items/{id} replaces the item","GET /items/{id} shows the replacement","POST /items refuses a name that is no text, and names the field","GET /items lists the stored items and none of the refused ones","PUT /items/{id} works a second time in the same way","DELETE /items/{id} removes the item","GET /items/{id} still finds the other item, as it was"]
// Told: Keep each new item under its id
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let lastId = 0;

app.post('/items', async (c) => {
  const { name, price } = await c.req.json();
  const problem = { loc: ['body', 'price'], msg: 'price must be 0 or more', type: 'value_error' };
  if (typeof name !== 'string' || !(price >= 0)) return c.json({ detail: [problem] }, 422);
  lastId += 1;
  return c.json({ id: lastId, name, price }, 201, { Location: `/items/${lastId}` });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
