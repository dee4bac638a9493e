// Believes: What is not there is gone.
// Loses: ["GET /articles/999 says that there is no such article", "HEAD /articles/999 says that there is no such article", "HEAD /articles/999 has the header fields of GET, too"]
// Told: This article never was, so do not claim that it is gone.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 404) return c.json({ detail: 'Article is gone' }, 410);
  return response;
});

export default app;
