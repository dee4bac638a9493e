// Believes: All my answers are JSON, so all of them say so.
// Loses: ["GET /articles/1 with If-None-Match says that nothing has changed"]
// Told: Nothing comes with this answer, so it has no type
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  if (response.status !== 304) return response;
  return c.body(null, 304, { ...Object.fromEntries(response.headers), 'Content-Type': 'application/json' });
});

app.route('/', model);

export default app;
