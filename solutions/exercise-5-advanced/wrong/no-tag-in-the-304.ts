// Believes: The client has just sent the tag, so it knows it.
// Loses: ["GET /articles/1 with If-None-Match says that nothing has changed"]
// Told: The client needs the tag to know which of its copies is meant
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  if (response.status !== 304) return response;
  return c.body(null, 304, { Vary: 'Accept' });
});

app.route('/', model);

export default app;
