// The list with the newest article first, more members, ids written as 1.0, other words and more header fields.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

type Article = { id: number; title: string };

const write = ({ id, title }: Article) => `{"title": ${JSON.stringify(title)}, "tags": [], "id": ${id}.0}`;

app.get('/articles', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  const articles = (await response.json()) as Article[];
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'X-Total-Count': String(articles.length) };
  return new Response(`[${articles.toReversed().map(write)}]`, { headers });
});

app.get('/classify/:code', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  const { treat_as: treatAs, ...answer } = (await response.json()) as { treat_as: number };
  return c.json({ treat_as: treatAs, note: 'RFC 9110, section 15', ...answer });
});

app.post('/validate', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  return response.ok ? c.body(null) : c.json({ detail: 'Something is missing.', field: 'required_field' }, 400);
});

// Everything else is as in the model.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
