// Believes: A star matches everything, even what is not there.
// Loses: ["PUT /articles/{id} with If-Match: * does not create an article"]
// Told: Here the star says: only if there is one
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  if (headers.get('If-Match') === '*') headers.delete('If-Match');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
