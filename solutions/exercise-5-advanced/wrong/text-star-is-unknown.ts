// Believes: There are two types, and */* for both of them.
// Loses: ["GET /articles/1 answers with the type that has the higher q"]
// Told: text/* is every type of text
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  const accept = headers.get('Accept');
  if (accept) headers.set('Accept', accept.replaceAll('text/*', 'unknown/type'));
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
