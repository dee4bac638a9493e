// Believes: Header fields about the data belong to the data; a text is just for reading.
// Loses: ["GET /articles/1 with Accept: text/plain says when the article was modified"]
// Told: whatever its representation
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.headers.get('Content-Type')?.startsWith('text/plain')) response.headers.delete('Last-Modified');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
