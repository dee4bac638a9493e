// Believes: The tag belongs to the article, however it is written.
// Loses: ["GET /articles/1 with Accept: text/plain has a tag of its own","GET /articles/1 chooses the type before it looks at conditions"]
// Told: A client that has the JSON does not have the text
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const { headers, status } = await model.fetch(new Request(c.req.url, { headers: conditionsOf(c.req.raw) }));
  if (status === 304) return c.body(null, 304, Object.fromEntries(headers));

  const response = await model.fetch(c.req.raw);
  const tag = headers.get('ETag');
  if (tag) response.headers.set('ETag', tag);
  return response;
});

function conditionsOf(request: Request): Headers {
  const headers = new Headers(request.headers);
  headers.delete('Accept');
  return headers;
}

app.route('/', model);

export default app;
