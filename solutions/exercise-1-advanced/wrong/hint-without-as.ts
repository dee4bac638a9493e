// Believes: a browser sees from the name that the file is a style sheet.
// Loses: ["GET /page hints at the style sheet before it sends the page"]
// Told: and with "as" what kind of file it is
import { earlyHints } from '@hono/node-server/early-hints';
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/page', earlyHints({ link: '</style.css>; rel=preload' }), (c) => c.html('<p>This is the page.</p>'));
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
