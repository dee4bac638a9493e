// Believes: Two clients want to write, and that is a conflict.
// Loses: ["PUT /articles/1 with If-None-Match: * replaces no article","PUT /articles/1 with If-Unmodified-Since keeps a later change","PUT /articles/1 with another tag in If-Match replaces nothing","PUT /articles/1 with a weak tag in If-Match replaces nothing","PUT /articles/{id} with If-Match: * does not create an article","PUT /articles/{id} with a tag in If-Match does not create an article"]
// Told: The client itself set the condition
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  return response.status === 412 ? c.json({ detail: 'Conflict' }, 409) : response;
});

app.route('/', model);

export default app;
