// Believes: If-None-Match names tags, and no tag of mine is a star.
// Loses: ["GET /articles/1 with If-None-Match: * matches every tag"]
// Told: The star stands for every tag
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  if (headers.get('If-None-Match') === '*') headers.delete('If-None-Match');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
