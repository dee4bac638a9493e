// Believes: The quotes belong to the text of the program, not to the tag.
// Loses: ["GET /articles/1 answers with JSON, a tag, a date and Vary", "PUT /articles/1 lets the current tag in a list decide, not the date"]
// Told: The quotes are part of the value
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const headers = new Headers(c.req.raw.headers);
  const tags = headers.get('If-None-Match');
  if (tags) headers.set('If-None-Match', tags.replaceAll(/[\w-]{10,}/g, '"$&"'));
  const response = await model.fetch(new Request(c.req.raw, { headers }));
  const tag = response.headers.get('ETag');
  if (tag) response.headers.set('ETag', tag.replaceAll('"', ''));
  return response;
});

app.put('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  const tags = headers.get('If-Match');
  if (tags) headers.set('If-Match', tags.replace(/^[\w-]{10,}$/, '"$&"'));
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
