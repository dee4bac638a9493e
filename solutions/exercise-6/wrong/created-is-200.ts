// Believes: Every request that works is a 200.
// Loses: ["POST /items creates an item"]
// Told: Something new exists after this request
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const { name } = await c.req.json();
  items.push({ id: 6, name });
  return c.json({ id: 6, name });
});

app.route('/', model);

export default app;
