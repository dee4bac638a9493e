// Believes: HEAD sends no body, so there is nothing to save.
// Loses: ["HEAD /articles/1 looks at Accept and at conditions like GET"]
// Told: Let HEAD take the same way through your code as GET
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.use('/articles/:id', async (c, next) => {
  if (c.req.raw.method !== 'HEAD') return next();
  const headers = new Headers(c.req.raw.headers);
  headers.delete('If-None-Match');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
