// Believes: The parser throws, so the error is one of the server.
// Loses: ["POST /items refuses a body that is not JSON"]
// Told: The client sent it, so the client erred.
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
  const body = await c.req.json();
  if (typeof body.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  return c.json(database.add(body.name), 201);
});

app.onError((error, c) => {
  console.error(error);
  return c.json({ detail: 'Internal server error' }, 500);
});

app.route('/', model);

export default app;
