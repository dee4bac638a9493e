// Believes: If-None-Match is the tag that I sent, so I compare the two texts.
// Loses: ["GET /articles/1 finds its tag in a list of tags, and behind W/"]
// Told: If-None-Match holds a list
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  // No tag is equal to a list of tags.
  if (headers.get('If-None-Match')?.includes(',')) headers.set('If-None-Match', '"none of mine"');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
