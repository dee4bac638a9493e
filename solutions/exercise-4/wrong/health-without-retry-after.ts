// Believes: A health check is for machines, and they ask again anyway.
// Loses: ["GET /health does not claim to be well during maintenance"]
// Told: Programs need to know when to ask again as much as people do.
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/health', async (c) => {
  const response = await model.fetch(c.req.raw);
  return c.json({ status: response.ok ? 'ok' : 'down' }, response.ok ? 200 : 503);
});

app.route('/', model);

export default app;
