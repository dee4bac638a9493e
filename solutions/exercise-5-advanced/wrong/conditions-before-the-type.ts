// Believes: First the conditions, then the representation; so the tag to compare with is that of the default.
// Loses: ["GET /articles/1 with Accept: text/plain has a tag of its own","GET /articles/1 chooses the type before it looks at conditions"]
// Told: choose the representation first
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('Accept');
  const json = await model.fetch(new Request(c.req.raw, { headers }));
  return json.status === 304 ? json : model.fetch(c.req.raw);
});

app.route('/', model);

export default app;
