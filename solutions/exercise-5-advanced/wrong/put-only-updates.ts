// Believes: PUT changes what is there; only POST makes something new.
// Loses: ["PUT /articles/{id} with If-None-Match: * creates a new article","GET /articles/{id} shows the new article","GET /articles/{id} takes its own Last-Modified in If-Modified-Since","PUT /articles/{id} takes its own Last-Modified in If-Unmodified-Since","PUT /articles/{id} with If-Match: * does not create an article","PUT /articles/{id} with a tag in If-Match does not create an article"]
// Told: This server lets it create what is missing
import { Hono } from 'hono';
import { articles } from '../articles.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', (c) => {
  if (!articles.has(c.req.param('id'))) return c.json({ detail: 'Article not found' }, 404);
  return model.fetch(c.req.raw);
});

app.route('/', model);

export default app;
