// Believes: PUT stores something, and that went well.
// Loses: ["PUT /articles/{id} with If-None-Match: * creates a new article"]
// Told: something new exists afterwards
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  return response.status === 201 ? c.json(await response.json()) : response;
});

app.route('/', model);

export default app;
