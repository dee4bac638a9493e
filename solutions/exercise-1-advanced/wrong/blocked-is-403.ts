// Believes: Nobody may read this article: forbidden.
// Loses: ["GET /articles/451 says that the law forbids the answer, and who demanded it","HEAD /articles/451 answers as GET does, too"]
// Told: 403 would hide that reason, 451 makes it visible.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 451)
    return c.json({ detail: 'Forbidden' }, 403, { Link: response.headers.get('Link') ?? '' });
  return response;
});

export default app;
