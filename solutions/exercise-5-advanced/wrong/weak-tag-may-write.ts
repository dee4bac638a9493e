// Believes: W/ makes no difference, not for reading and not for writing.
// Loses: ["PUT /articles/1 with a weak tag in If-Match replaces nothing"]
// Told: but not to replace the original
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  const tags = headers.get('If-Match');
  if (tags) headers.set('If-Match', tags.replaceAll('W/', ''));
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
