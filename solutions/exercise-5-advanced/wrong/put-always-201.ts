// Believes: After every PUT there is something new.
// Loses: ["PUT /articles/1 without conditions replaces the article"]
// Told: Nothing new exists afterwards
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  return response.status === 200 ? c.json(await response.json(), 201) : response;
});

app.route('/', model);

export default app;
