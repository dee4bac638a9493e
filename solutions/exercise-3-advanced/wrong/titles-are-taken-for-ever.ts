// Believes: A title that was used once stays taken.
// Loses: ["POST /documents with titles that no document has exactly creates both documents"]
// Told: Compare with the titles that the documents have now
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const titles = new Set<string>();

app.post('/documents', async (c) => {
  const caller = c.req.header('Authorization');
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  const { title } = JSON.parse(await response.clone().text());
  if (titles.has(`${caller} ${title}`)) return c.json({ detail: 'This title is taken' }, 409);
  titles.add(`${caller} ${title}`);
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
