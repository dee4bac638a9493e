// Believes: A client has one version of an article, so it sends one tag.
// Loses: ["PUT /articles/1 lets the current tag in a list decide, not the date"]
// Told: The current tag is one of those in the list
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  // No tag is equal to a list of tags.
  if (headers.get('If-Match')?.includes(',')) headers.set('If-Match', '"none of mine"');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
