// Believes: q puts the types into an order, and the last one of them is still better than nothing.
// Loses: ["GET /articles/1 never answers with a type that has q=0","GET /articles/1 says so when both types have q=0"]
// Told: JSON has an entry of its own, and it says never
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  const accept = headers.get('Accept');
  if (accept) headers.set('Accept', accept.replace('q=0,', 'q=0.001,').replace('*/*', '*/*;q=0.0001'));
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
