// Believes: There is one client, and it reads its result at once.
// Loses: ["POST /searches gives each search an address of its own", "GET /searches/{n} shows what was searched for and what was found"]
// Told: so that the result of the first stays where it is
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

let latest: unknown;

app.post('/searches', async (c) => {
  latest = { ...(await c.req.json()), results: [] };
  return c.redirect('/searches/latest', 303);
});

app.get('/searches/latest', (c) => c.json(latest));

app.route('/', model);

export default app;
