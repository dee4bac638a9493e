// Believes: Conditional requests are the business of proxies; a server sends what it has.
// Loses: ["GET /articles/1 with If-None-Match says that nothing has changed", "GET /articles/1 finds its tag in a list of tags, and behind W/", "GET /articles/1 with If-None-Match: * matches every tag", "HEAD /articles/1 looks at Accept and at conditions like GET", "GET /articles/1 with If-Modified-Since says that nothing has changed", "GET /articles/1 lets the current tag decide, not the date beside it", "GET /articles/{id} takes its own Last-Modified in If-Modified-Since"]
// Told: There is no need to send it again
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('If-None-Match');
  headers.delete('If-Modified-Since');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
