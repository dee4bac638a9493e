// Believes: POST answers with the new item, and that is all that anybody asks of it.
// Loses: ["GET /items lists the new item as well"]
// Told: Created means stored
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const { name } = await c.req.json();
  return c.json({ id: 6, name }, 201);
});

app.route('/', model);

export default app;
