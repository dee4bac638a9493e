// Believes: A redirect is a 302.
// Loses: ["POST /searches sends the client to the result"]
// Told: 302 lets a client turn POST into GET
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/searches', async (c) => {
  const response = await model.fetch(c.req.raw);
  return c.redirect(response.headers.get('Location') ?? '', 302);
});

app.route('/', model);

export default app;
