// Believes: The client has to name a type that I have; */* is none of them.
// Loses: ["GET /articles/1 with Accept: */* answers with JSON", "GET /articles/1 never answers with a type that has q=0"]
// Told: which means any type
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  const accept = headers.get('Accept');
  if (accept) headers.set('Accept', accept.replace('*/*', 'no/type'));
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
