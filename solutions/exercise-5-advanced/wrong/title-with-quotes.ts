// Believes: A text is written in quotes.
// Loses: ["GET /articles/1 with Accept: text/plain answers with plain text"]
// Told: the bare title, without quotes or braces
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  if (response.status !== 200 || response.headers.get('Content-Type') !== 'text/plain') return response;
  return c.body(JSON.stringify((await response.text()).trim()), 200, Object.fromEntries(response.headers));
});

app.route('/', model);

export default app;
