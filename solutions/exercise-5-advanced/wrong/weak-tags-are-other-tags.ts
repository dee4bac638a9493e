// Believes: W/"x" and "x" are two different texts, so they are two different tags.
// Loses: ["GET /articles/1 finds its tag in a list of tags, and behind W/"]
// Told: leave out a W/ in front: it makes no difference here
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  const tags = headers.get('If-None-Match');
  if (tags) headers.set('If-None-Match', tags.replaceAll('W/"', '"W/'));
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
