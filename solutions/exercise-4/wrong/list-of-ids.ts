// Believes: A list only has to say what there is; the rest is in each item.
// Loses: ["GET /items answers with all items","GET /items shows the new item, too"]
// Told: leave no member of an item out
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/items', async (c) => {
  const response = await model.fetch(c.req.raw);
  if (!response.ok) return response;
  const { items } = (await response.json()) as { items: { id: number }[] };
  return c.json({ items: items.map(({ id }) => ({ id })) });
});

app.route('/', model);

export default app;
