// Believes: Whoever writes last is right.
// Loses: ["PUT /articles/1 with another tag in If-Match replaces nothing","PUT /articles/1 with a weak tag in If-Match replaces nothing","PUT /articles/1 lets the current tag in a list decide, not the date","PUT /articles/{id} with If-Match: * does not create an article","PUT /articles/{id} with a tag in If-Match does not create an article"]
// Told: Writing now would undo a change that it has not seen
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('If-Match');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
