// Believes: Whoever wants only a few items wants the newest ones.
// Loses: ["GET /items?limit=2 answers with two items","GET /items?limit=3 answers with three items"]
// Told: from the beginning of the list
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items', async (c, next) => {
  const limit = Number(c.req.query('limit') ?? 0);
  return limit > 0 ? c.json({ items: items.slice(-limit) }) : next();
});

app.route('/', model);

export default app;
