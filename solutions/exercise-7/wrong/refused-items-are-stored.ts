// Believes: An item that is refused now can be put right later, so I keep it.
// Loses: ["GET /items lists the stored items and none of the refused ones"]
// Told: check first, and store only after that
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const refused: object[] = [];

app.post('/items', async (c) => {
  const { name, price } = await c.req.json();
  const response = await solution.fetch(
    new Request(c.req.url, { method: 'POST', body: JSON.stringify({ name, price }) }),
  );
  if (response.status === 422) refused.push({ id: 1000 + refused.length, name, price });
  return response;
});

app.get('/items', async (c) => {
  const items = (await (await solution.request('/items')).json()) as object[]; // the model answer's own list
  return c.json([...items, ...refused]);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
