// Believes: A link is an address.
// Loses: ["GET /articles/451 says that the law forbids the answer, and who demanded it"]
// Told: say with rel what the link is for
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 451) response.headers.set('Link', '<https://court.example>');
  return response;
});

export default app;
