// Believes: I have written no handler for HEAD, so there is none.
// Loses: ["HEAD /articles/1 answers like GET, without the body","HEAD /articles/999 says that there is no such article"]
// Told: a path that answers GET answers HEAD too
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  if (c.req.method === 'HEAD') return c.json({ detail: 'Method Not Allowed' }, 405, { Allow: 'GET, PUT' });
  return model.fetch(c.req.raw);
});

app.route('/', model);

export default app;
