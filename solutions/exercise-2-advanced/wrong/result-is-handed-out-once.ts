// Believes: who has read the result needs it no more.
// Loses: ["GET /results/{id} answers every time"]
// Told: Reading takes nothing away.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const read = new Set<string>();

app.get('/results/:id', (c, next) => {
  if (read.has(c.req.path)) return c.json({ detail: 'Not found' }, 404);
  read.add(c.req.path);
  return next();
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
