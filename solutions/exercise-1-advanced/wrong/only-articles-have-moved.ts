// Believes: A post without an article has not moved; there is none.
// Loses: ["GET /posts/{id} leads on even if there is no such article"]
// Told: Every post has moved, with any id.
import { Hono } from 'hono';
import { articles } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/posts/:id', (c) => {
  const isThere = articles.some(({ id }) => `${id}` === c.req.param('id'));
  return isThere ? solution.fetch(c.req.raw, c.env) : c.json({ detail: 'Not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
