// Believes: JSON is text, so text/plain will do.
// Loses: ["POST /items creates an item", "POST /items refuses a negative price", "GET /items/888888 says that there is no such item", "POST /users refuses an email that is taken", "GET /users lists the first user and none of the refused ones"]
// Told: With another label, JSON stays a piece of text to them
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.headers.has('Content-Type')) response.headers.set('Content-Type', 'text/plain');
  return response;
});

export default app;
