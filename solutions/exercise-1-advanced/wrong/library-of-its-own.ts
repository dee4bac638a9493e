// Believes: The articles of the exercise are examples, so mine may have other titles.
// Loses: ["GET /articles/1 answers with the article", "GET /articles lists the articles"]
// Told: Send the given list of articles as it is
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.on('GET', ['/articles', '/articles/:id'], async (c) => {
  const { body, status, headers } = await solution.fetch(c.req.raw, c.env);
  const text = await new Response(body).text();
  return new Response(text.replace('"Ink"', '"Pencils"').replace('"Paper"', '"Maps"'), { status, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
