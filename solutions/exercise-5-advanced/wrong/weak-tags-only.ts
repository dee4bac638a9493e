// Believes: Every tag starts with W/; that is what they look like in my browser.
// Loses: ["GET /articles/1 answers with JSON, a tag, a date and Vary"]
// Told: in double quotes and without W/
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  const tag = response.headers.get('ETag');
  if (tag) response.headers.set('ETag', `W/${tag}`);
  return response;
});

app.route('/', model);

export default app;
