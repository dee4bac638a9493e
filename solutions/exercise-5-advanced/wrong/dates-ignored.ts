// Believes: Tags have replaced dates; nobody sends If-Modified-Since any more.
// Loses: ["GET /articles/1 with If-Modified-Since says that nothing has changed", "GET /articles/{id} takes its own Last-Modified in If-Modified-Since"]
// Told: The article was not changed after this date
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('If-Modified-Since');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
