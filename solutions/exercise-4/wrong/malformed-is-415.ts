// Believes: A body that is not JSON has the wrong media type.
// Loses: ["POST /items refuses a body that is not JSON"]
// Told: The mistake is inside the body, not in its format.
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
  if (body === undefined) return c.json({ detail: 'The body is not JSON' }, 415);
  if (typeof body.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  return c.json(database.add(body.name), 201);
});

app.route('/', model);

export default app;
