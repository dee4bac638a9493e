// Believes: c.body() sends every status that I name.
// Loses: ["GET /page hints at the style sheet before it sends the page"]
// Told: An informational response is never the last one.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/page', (c) => c.newResponse(null, 103 as 200, { Link: '</style.css>; rel=preload; as=style' }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
