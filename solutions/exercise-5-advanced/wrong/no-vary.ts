// Believes: Content-Type says already which representation this is.
// Loses: ["GET /articles/1 answers with JSON, a tag, a date and Vary"]
// Told: A cache has to know that another Accept header gets another answer
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  response.headers.delete('Vary');
  return response;
});

app.route('/', model);

export default app;
