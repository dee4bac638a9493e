// Believes: 406 says it all; a body in a type that nobody wants helps nobody.
// Loses: ["GET /articles/1 with Accept: text/html says which types there are"]
// Told: Help the client to ask better
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  return response.status === 406 ? c.body(null, 406) : response;
});

app.route('/', model);

export default app;
