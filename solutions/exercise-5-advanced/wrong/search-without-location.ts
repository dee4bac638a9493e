// Believes: The client knows where searches are.
// Loses: ["POST /searches sends the client to the result","POST /searches gives each search an address of its own","POST /searches gives the same search another address when it comes again"]
// Told: Which one it is stands in Location and nowhere else
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/searches', async (c) => {
  const response = await model.fetch(c.req.raw);
  return c.body(null, response.status as 303);
});

app.route('/', model);

export default app;
