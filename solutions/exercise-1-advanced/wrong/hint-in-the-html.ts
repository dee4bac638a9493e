// Believes: A <link> element in the page is the hint.
// Loses: ["GET /page hints at the style sheet before it sends the page"]
// Told: Inside the answer they come too late
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/page', (c) => c.html('<link rel="preload" href="/style.css" as="style"><p>Hello</p>'));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
