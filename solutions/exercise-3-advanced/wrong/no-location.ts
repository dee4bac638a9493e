// Believes: The id is in the body, so the client can build the address.
// Loses: ["POST /documents creates a document"]
// Told: Tell the client where the new document lives
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Location');
  return response;
});

export default app;
