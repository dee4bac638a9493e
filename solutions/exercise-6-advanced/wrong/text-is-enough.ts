// Believes: a text in the form of JSON is JSON, whatever its Content-Type says.
// Loses: ["POST /items/bulk answers with one status for each entry"]
// Told: A client reads in Content-Type what the body is
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.headers.get('Content-Type')?.startsWith('application/json'))
    response.headers.set('Content-Type', 'text/plain');
  return response;
});

export default app;
