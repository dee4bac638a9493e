// Believes: With two conditions the copy is good if one of them says so.
// Loses: ["GET /articles/1 lets another tag decide, not the date beside it"]
// Told: Ask for If-None-Match first, and for the date only if it is not there
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const headers = new Headers(c.req.raw.headers);
  const byTag = await model.fetch(c.req.raw);
  if (byTag.status === 304) return byTag;

  headers.delete('If-None-Match');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
