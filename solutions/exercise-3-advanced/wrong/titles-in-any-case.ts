// Believes: Two titles that differ only in capital letters are the same title.
// Loses: ["POST /documents with titles that no document has exactly creates both documents"]
// Told: "plan" is not "Plan"
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const titles = new Set<string>();

app.post('/documents', async (c) => {
  const caller = c.req.header('Authorization');
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  const { title } = JSON.parse(await response.clone().text());
  const known = `${caller} ${title.toLowerCase()}`;
  if (titles.has(known)) return c.json({ detail: 'This title is taken' }, 409);
  titles.add(known);
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
