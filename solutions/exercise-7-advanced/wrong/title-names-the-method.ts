// Believes: The title says which method is refused.
// Loses: ["PATCH /items is refused with the same type and title"]
// Told: Which method it was belongs in detail.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status !== 405) return response;
  const problem = (await response.json()) as object; // as every refusal of the solution
  return new Response(JSON.stringify({ ...problem, title: `No ${c.req.method} here` }), response);
});

export default app;
