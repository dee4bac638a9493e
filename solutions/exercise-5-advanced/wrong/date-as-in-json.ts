// Believes: A date is written as JSON writes it.
// Loses: ["GET /articles/1 answers with JSON, a tag, a date and Vary"]
// Told: HTTP has its own form of dates
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  const modified = response.headers.get('Last-Modified');
  if (modified) response.headers.set('Last-Modified', new Date(modified).toISOString());
  return response;
});

app.route('/', model);

export default app;
