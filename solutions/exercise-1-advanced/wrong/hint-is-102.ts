// Believes: The page is being made, so the server is processing.
// Loses: ["GET /page hints at the style sheet before it sends the page"]
// Told: the one for early hints

import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono<{ Bindings: HttpBindings }>();

app.get('/page', (c) => {
  c.env.outgoing.writeProcessing();
  return c.html('<p>Hello</p>', 200, { Link: '</style.css>; rel=preload; as=style' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
