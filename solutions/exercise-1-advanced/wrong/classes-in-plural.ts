// Believes: Any name will do for a class, as long as people understand it.
// Loses: ["GET /classify/100 names its class", "GET /classify/206 names its class", "GET /classify/304 names its class"]
// Told: Use exactly these names.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const names = { informational: 'info', success: 'successes', redirection: 'redirects' };

app.get('/classify/:code', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  const answer = (await response.json()) as { class: string };
  return c.json({ ...answer, class: names[answer.class as keyof typeof names] ?? answer.class });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
