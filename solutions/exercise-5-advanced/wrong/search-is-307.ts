// Believes: A redirect is a 307; that is the default.
// Loses: ["POST /searches sends the client to the result"]
// Told: 303 says so, while 307 keeps the method
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/searches', async (c) => {
  const response = await model.fetch(c.req.raw);
  return c.redirect(response.headers.get('Location') ?? '', 307);
});

app.route('/', model);

export default app;
