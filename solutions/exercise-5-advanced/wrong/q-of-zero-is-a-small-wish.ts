// Believes: a client that names a type takes it, if there is nothing better.
// Loses: ["GET /articles/1 says so when both types have q=0"]
// Told: q=0 is no small wish
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', (c) => {
  const headers = new Headers(c.req.raw.headers);
  const accept = headers.get('Accept') ?? '';
  if (!/html|\*/.test(accept)) headers.set('Accept', accept.replaceAll(/q=0(?=,|$)/g, 'q=0.001'));
  return solution.fetch(new Request(c.req.raw, { headers }), c.env);
});

export default app;
