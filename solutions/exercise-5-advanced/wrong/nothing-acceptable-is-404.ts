// Believes: There is no HTML of this article, so nothing is found.
// Loses: ["GET /articles/1 with Accept: text/html says which types there are","GET /articles/1 says so when both types have q=0","GET /articles/1 chooses the type before it looks at conditions"]
// Told: The article exists, but not in a form that this client can read
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  return response.status === 406 ? c.text(await response.text(), 404) : response;
});

app.route('/', model);

export default app;
