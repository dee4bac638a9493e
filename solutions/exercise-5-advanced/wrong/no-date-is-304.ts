// Believes: Whatever the article is not newer than has not changed, and it is not newer than NaN.
// Loses: ["GET /articles/1 ignores an If-Modified-Since that is no date"]
// Told: What is no date is no condition, and the answer is the full one
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  const modified = Date.parse(response.headers.get('Last-Modified') ?? '');
  const since = c.req.header('If-Modified-Since');
  if (c.req.header('If-None-Match') || since === undefined || modified > Date.parse(since)) return response;
  return c.body(null, 304, { ETag: response.headers.get('ETag') ?? '', Vary: 'Accept' });
});

app.route('/', model);

export default app;
