// Believes: A refused client knows the numbers; the name of the rule is enough for it.
// Loses: ["GET /api/data tells the refused client how long the window still lasts"]
// Told: with all that they have in a 200
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use('/api/data', async (c, next) => {
  await next();
  if (c.res.status === 429) c.res.headers.set('RateLimit-Policy', '"default"');
});

app.route('/', solution);

export default app;
