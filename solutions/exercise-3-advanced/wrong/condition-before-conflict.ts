// Believes: A client that has not seen the current version hears that first.
// Loses: ["PUT /documents/{id} with the title of another document is refused before If-Match counts"]
// Told: and it is asked before If-Match
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/documents/:id', async (c) => {
  const known = c.req.header('If-Match');
  const response = await solution.fetch(c.req.raw.clone());
  if (response.status !== 409 || known === '*') return response;
  const { Authorization } = { Authorization: c.req.header('Authorization') ?? '' };
  const current = await solution.fetch(new Request(c.req.url, { headers: { Authorization } }));
  if (known?.includes(current.headers.get('ETag') ?? '')) return response;
  return c.json({ detail: 'Which version do you know?' }, known === undefined ? 428 : 412);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
