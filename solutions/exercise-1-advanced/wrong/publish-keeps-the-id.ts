// Believes: Draft 1 becomes article 1.
// Loses: ["GET /articles/{id} finds the published article"]
// Told: Publishing makes a new article
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/drafts/:id/publish', (c) => c.redirect(`/articles/${c.req.param('id')}`, 303));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
