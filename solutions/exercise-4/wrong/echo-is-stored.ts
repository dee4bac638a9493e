// Believes: The answer shows the new item, so it is stored.
// Loses: ["GET /items shows the new item, too"]
// Told: Store the new item with add() of the database
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

// During maintenance everything is right.
app.use(async (c, next) => {
  const { status } = await solution.request('/health');
  return status === 503 ? solution.fetch(c.req.raw) : next();
});

app.post('/items', async (c) => {
  const text = await c.req.raw.clone().text();
  return !text.includes('name') ? solution.fetch(c.req.raw) : c.json({ id: 4, ...JSON.parse(text) }, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
