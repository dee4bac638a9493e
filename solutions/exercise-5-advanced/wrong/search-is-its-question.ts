// Believes: The same question has the same answer, so it needs only one address.
// Loses: ["POST /searches gives the same search another address when it comes again"]
// Told: not which search it was
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/searches', async (c) => {
  const { q } = await c.req.json();
  return c.redirect(`/searches/${encodeURIComponent(q)}`, 303);
});

app.get('/searches/:q', (c) => c.json({ q: c.req.param('q'), results: [] }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
