// Believes: Only the first digit of a code matters to a client.
// Loses: ["GET /classify/429 takes a registered code as it is"]
// Told: A client that knows the code does what it says.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (!c.req.path.startsWith('/classify/')) return response;
  const { code, class: name } = (await response.json()) as { code: number; class: string };
  return c.json({ code, class: name, treat_as: code > 599 || code < 100 ? 500 : Math.floor(code / 100) * 100 });
});

export default app;
