// Believes: Last-Modified is enough; tags are for files.
// Loses: ["GET /articles/1 answers with JSON, a tag, a date and Vary", "GET /articles/1 with Accept: text/plain has a tag of its own", "GET /articles/1 with If-None-Match says that nothing has changed", "GET /articles/1 finds its tag in a list of tags, and behind W/", "GET /articles/1 with If-None-Match: * matches every tag", "HEAD /articles/1 looks at Accept and at conditions like GET", "GET /articles/1 with If-Modified-Since says that nothing has changed", "GET /articles/1 lets another tag decide, not the date beside it", "GET /articles/1 lets the current tag decide, not the date beside it", "PUT /articles/1 with a weak tag in If-Match replaces nothing", "GET /articles/1 with the tag from before answers with the new article", "PUT /articles/1 lets the current tag in a list decide, not the date", "GET /articles/1 has another tag after each PUT"]
// Told: Later the client sends that name back, to ask whether anything has changed
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('If-None-Match');
  const response = await model.fetch(new Request(c.req.raw, { headers }));
  response.headers.delete('ETag');
  return response;
});

app.route('/', model);

export default app;
