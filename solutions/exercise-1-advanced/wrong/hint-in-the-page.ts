// Believes: A Link header of the page is an early hint, because header fields come before the body.
// Loses: ["GET /page hints at the style sheet before it sends the page"]
// Told: A Link of the page comes too late.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/page', (c) => c.html('<p>Hello</p>', 200, { Link: '</style.css>; rel=preload; as=style' }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
