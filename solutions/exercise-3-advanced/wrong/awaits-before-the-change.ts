// Believes: Between the check and the change, I can take my time.
// Loses: ["PUT /documents/{id} by bob twice at the same time with one tag replaces his document once"]
// Told: Let nothing come between the check of the tag and the change.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/documents/:id', async (c) => {
  const later = c.req.raw.clone();
  const headers = { Authorization: c.req.header('Authorization') ?? '' };
  const current = await solution.fetch(new Request(c.req.url, { headers }));
  if (c.req.header('If-Match') !== current.headers.get('ETag')) return solution.fetch(c.req.raw);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const any = new Headers(later.headers);
  any.set('If-Match', '*');
  return solution.fetch(new Request(later, { headers: any }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
