// Believes: If-None-Match says that the client has the article, so there is nothing to send.
// Loses: ["GET /articles/1 with Accept: text/plain has a tag of its own", "GET /articles/1 with another tag in If-None-Match answers in full", "GET /articles/1 lets another tag decide, not the date beside it", "GET /articles/1 with the tag from before answers with the new article"]
// Told: That If-None-Match is there means nothing yet; its value decides
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  if (headers.has('If-None-Match')) headers.set('If-None-Match', '*');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
