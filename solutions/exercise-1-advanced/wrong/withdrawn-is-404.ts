// Believes: What is gone is not found.
// Loses: ["GET /articles/13 says that the article will not come back","HEAD /articles/13 answers as GET does"]
// Told: You know more: it was withdrawn for good.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 410) return c.json({ detail: 'Article not found' }, 404);
  return response;
});

export default app;
