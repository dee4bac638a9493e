// Believes: If-None-Match: * needs no tag, so it can be answered before the type is chosen.
// Loses: ["GET /articles/1 chooses the type before it looks at conditions"]
// Told: A condition is about the representation that was chosen.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/articles/1', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  return response.status === 406 && c.req.header('If-None-Match') === '*' ? c.body(null, 304) : response;
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
