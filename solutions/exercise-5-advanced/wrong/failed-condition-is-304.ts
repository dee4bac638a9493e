// Believes: If-None-Match did match, and that is a 304.
// Loses: ["PUT /articles/1 with If-None-Match: * replaces no article"]
// Told: 304 is for reading
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  return response.status === 412 && c.req.header('If-None-Match') ? c.body(null, 304) : response;
});

app.route('/', model);

export default app;
