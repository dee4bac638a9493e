// Believes: The client wants the result, so it gets it at once.
// Loses: ["POST /searches sends the client to the result","POST /searches gives each search an address of its own","POST /searches gives the same search another address when it comes again"]
// Told: The search is done and its result has an address
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/searches', async (c) => {
  const response = await model.fetch(c.req.raw);
  return model.fetch(new Request(new URL(response.headers.get('Location') ?? '', c.req.url)));
});

app.route('/', model);

export default app;
