// Believes: 103 is a status like any other.
// Loses: ["GET /page hints at the style sheet before it sends the page"]
// Told: An informational response is never the last one.

import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono<{ Bindings: HttpBindings }>();

app.get('/page', (c) => {
  const headers = { Link: '</style.css>; rel=preload; as=style' };
  c.env.outgoing.writeHead(103, headers).end('<p>Hello</p>');
  return RESPONSE_ALREADY_SENT;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
