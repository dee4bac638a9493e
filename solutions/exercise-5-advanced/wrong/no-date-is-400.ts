// Believes: A date that is none is a bad request.
// Loses: ["GET /articles/1 ignores an If-Modified-Since that is no date"]
// Told: What is no date is no condition
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  const since = c.req.header('If-Modified-Since');
  return since && Number.isNaN(Date.parse(since)) ? c.json({ detail: 'That is no date' }, 400) : response;
});

app.route('/', model);

export default app;
