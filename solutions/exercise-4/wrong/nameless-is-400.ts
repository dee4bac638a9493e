// Believes: Whatever is wrong with a body, the request is bad: 400.
// Loses: ["POST /items refuses an object without a name"]
// Told: 400 would suggest that the text itself is broken.
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
  if (typeof body?.name !== 'string') return c.json({ detail: 'A body with a name is needed' }, 400);
  return c.json(database.add(body.name), 201);
});

app.route('/', model);

export default app;
