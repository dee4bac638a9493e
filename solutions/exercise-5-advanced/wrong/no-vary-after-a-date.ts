// Believes: A 304 for a date has nothing to do with Accept.
// Loses: ["GET /articles/1 with If-Modified-Since says that nothing has changed"]
// Told: The answer has the fields that it has for a tag
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  if (response.status === 304 && !c.req.header('If-None-Match')) response.headers.delete('Vary');
  return response;
});

app.route('/', model);

export default app;
