// Believes: The browser sees by itself what the address is for.
// Loses: ["GET /page hints at the style sheet before it sends the page"]
// Told: and that it should fetch them: rel=preload

import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono<{ Bindings: HttpBindings }>();

app.get('/page', (c) => {
  c.env.outgoing.writeEarlyHints({ link: '</style.css>; as=style' });
  return c.html('<p>Hello</p>');
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
