// Believes: Conditions are preconditions, so they come before everything else.
// Loses: ["GET /articles/1 chooses the type before it looks at conditions","GET /articles/999 looks for the article before it looks at conditions"]
// Told: A condition counts only where the plain request would succeed
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  if (c.req.header('If-None-Match') === '*') return c.body(null, 304, { Vary: 'Accept' });
  return model.fetch(c.req.raw);
});

app.route('/', model);

export default app;
