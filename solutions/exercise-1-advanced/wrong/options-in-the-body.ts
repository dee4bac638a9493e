// Believes: The list of methods is the answer to OPTIONS, so it goes into the body.
// Loses: ["OPTIONS /articles/1 lists the methods of an article"]
// Told: The answer stands in Allow
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.options('/articles/:id', (c) => c.json({ allow: ['GET', 'HEAD', 'OPTIONS'] }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
