// Believes: A 304 has no content, HEAD has none either: together they have nothing to say.
// Loses: ["HEAD /articles/1 looks at Accept and at conditions like GET"]
// Told: all that HEAD leaves out is the body
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.use('/articles/:id', async (c, next) => {
  await next();
  if (c.req.method !== 'HEAD' || c.res.status !== 304) return;
  for (const name of ['ETag', 'Vary']) c.res.headers.delete(name);
});

app.route('/', model);

export default app;
