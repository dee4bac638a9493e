// Believes: JSON is the default, so only there it is worth a word that something else can be had.
// Loses: ["GET /articles/1 with Accept: text/plain has a tag of its own"]
// Told: Vary belongs to both representations
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  if (response.headers.get('Content-Type')?.startsWith('text/plain')) response.headers.delete('Vary');
  return response;
});

app.route('/', model);

export default app;
