// Believes: The new item is in the answer, so a 200 is right.
// Loses: ["POST /items stores a new item"]
// Told: Only 201 tells the client that there is now something new
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
  if (typeof body?.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  return c.json(database.add(body.name));
});

app.route('/', model);

export default app;
