// Believes: A 304 has no body, so nothing in it varies.
// Loses: ["GET /articles/1 with If-None-Match says that nothing has changed"]
// Told: The answer depends on Accept as much as the full one does
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  if (response.status !== 304) return response;
  return c.body(null, 304, { ETag: response.headers.get('ETag') ?? '' });
});

app.route('/', model);

export default app;
