// Believes: If-Modified-Since is enough; I do not know its sister.
// Loses: ["PUT /articles/1 with If-Unmodified-Since keeps a later change"]
// Told: The client has not seen the change after this date
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('If-Unmodified-Since');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
