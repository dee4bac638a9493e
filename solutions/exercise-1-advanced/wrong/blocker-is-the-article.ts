// Believes: the Link says what was blocked.
// Loses: ["GET /articles/451 says that the law forbids the answer, and who demanded it"]
// Told: Name the one who demanded it in a Link header
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 451) response.headers.set('Link', '</articles/451>; rel="blocked-by"');
  return response;
});

export default app;
