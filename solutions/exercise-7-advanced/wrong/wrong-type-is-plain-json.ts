// Believes: Who does not send JSON gets a plain answer.
// Loses: ["POST /items takes no text/plain","PATCH /items/{id} takes no other kind of patch"]
// Told: Every error has the Content-Type of a problem
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 415) response.headers.set('Content-Type', 'text/plain');
  return response;
});

export default app;
