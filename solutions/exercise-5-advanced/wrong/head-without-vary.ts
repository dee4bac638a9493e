// Believes: Vary is about the body, and HEAD has none.
// Loses: ["HEAD /articles/1 answers like GET, without the body"]
// Told: all the header fields that GET has
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.use('/articles/:id', async (c, next) => {
  await next();
  if (c.req.method === 'HEAD' && c.res.status === 200) c.res.headers.delete('Vary');
});

app.route('/', model);

export default app;
