// Believes: If-Modified-Since says that the client has the article, so there is nothing to send.
// Loses: ["GET /articles/1 with an earlier If-Modified-Since answers in full", "GET /articles/1 ignores an If-Modified-Since that is no date", "GET /articles/1 with the date from before answers with the new article"]
// Told: 304 would leave the client with an old copy
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  if (headers.has('If-Modified-Since')) headers.set('If-Modified-Since', new Date().toUTCString());
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
