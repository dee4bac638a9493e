// Believes: What the database cannot store is a failure of the server.
// Loses: ["POST /items refuses an object without a name"]
// Told: The cause is in the request
import { Hono } from 'hono';
import * as database from '../database.ts';
import model from '../server.ts';

const app = new Hono();

// Maintenance is right here.
app.use(async (c, next) => {
  const { status } = await model.request('/health');
  return status === 503 ? model.fetch(c.req.raw) : next();
});

app.post('/items', async (c) => {
  const body = await c.req.json().catch(() => undefined);
  if (body === undefined) return c.json({ detail: 'The body is not JSON' }, 400);
  return c.json(database.add(body.name.trim()), 201);
});

app.onError((error, c) => {
  console.error(error);
  return c.json({ detail: 'Internal server error' }, 500);
});

app.route('/', model);

export default app;
