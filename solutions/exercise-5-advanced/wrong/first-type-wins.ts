// Believes: Clients name the type that they like best first.
// Loses: ["GET /articles/1 answers with the type that has the higher q","GET /articles/1 never answers with a type that has q=0","GET /articles/1 says so when both types have q=0"]
// Told: The order in Accept means nothing
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  const [first] = headers.get('Accept')?.split(/[;,]/) ?? [];
  if (first) headers.set('Accept', first);
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
