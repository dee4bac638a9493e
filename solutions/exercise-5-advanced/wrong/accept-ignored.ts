// Believes: An API speaks JSON; Accept is for browsers.
// Loses: ["GET /articles/1 with Accept: text/plain answers with plain text","GET /articles/1 answers with the type that has the higher q","GET /articles/1 never answers with a type that has q=0","GET /articles/1 with Accept: text/html says which types there are","GET /articles/1 says so when both types have q=0","GET /articles/1 chooses the type before it looks at conditions"]
// Told: The Accept header decides
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('Accept');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
