// Believes: The client wants to know about its latest job, so one address is enough.
// Loses: ["POST /jobs accepts another job while the first one runs", "GET /results/{id} answers with the result of this job"]
// Told: each of them has a new id, an address with it
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

let latest: string | null = null;

app.post('/jobs', async (c, next) => {
  await next();
  if (c.res.status !== 202) return;
  latest = c.res.headers.get('Location');
  c.res.headers.set('Location', '/jobs/latest');
});

app.get('/jobs/latest', (c) => model.request(latest ?? '/jobs/none', c.req.raw));

app.route('/', model);

export default app;
