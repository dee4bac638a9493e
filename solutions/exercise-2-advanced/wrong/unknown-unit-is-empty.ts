// Believes: there is nothing to send in a unit that the server does not know.
// Loses: ["GET /report with Range: pages=0-1 ignores a unit that it does not know"]
// Told: Who ignores Range sends the whole report.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c, next) => {
  if (!/^pages/.test(c.req.header('Range') ?? '')) return next();
  return c.text('');
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
