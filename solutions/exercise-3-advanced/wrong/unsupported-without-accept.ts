// Believes: Accept is a header of requests.
// Loses: ["POST /documents with plain text says which media type it takes"]
// Told: Accept is also a response header
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Accept');
  return response;
});

export default app;
