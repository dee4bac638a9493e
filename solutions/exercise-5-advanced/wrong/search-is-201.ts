// Believes: A search makes a result, and that is something new.
// Loses: ["POST /searches sends the client to the result"]
// Told: One redirect says: now read that, with GET
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/searches', async (c) => {
  const response = await model.fetch(c.req.raw);
  return c.body(null, 201, { Location: response.headers.get('Location') ?? '' });
});

app.route('/', model);

export default app;
