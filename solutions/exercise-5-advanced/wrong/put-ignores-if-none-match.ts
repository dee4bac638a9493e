// Believes: If-None-Match is for GET.
// Loses: ["PUT /articles/1 with If-None-Match: * replaces no article"]
// Told: With this header the client says: only if there is none yet
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('If-None-Match');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
