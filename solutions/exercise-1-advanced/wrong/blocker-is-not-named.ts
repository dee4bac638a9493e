// Believes: 451 says that it was the law; who it was is nobody's business.
// Loses: ["GET /articles/451 says that the law forbids the answer, and who demanded it"]
// Told: Name the one who demanded it in a Link header
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 451) response.headers.delete('Link');
  return response;
});

export default app;
