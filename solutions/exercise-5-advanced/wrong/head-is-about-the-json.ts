// Believes: HEAD has no body, so it has no type to choose.
// Loses: ["HEAD /articles/1 looks at Accept and at conditions like GET"]
// Told: The client has the text and sends its tag
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.use('/articles/:id', async (c, next) => {
  if (c.req.raw.method !== 'HEAD') return next();
  const headers = new Headers(c.req.raw.headers);
  headers.delete('Accept');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
