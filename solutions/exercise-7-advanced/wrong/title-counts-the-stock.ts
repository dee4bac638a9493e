// Believes: The title says how many there are.
// Loses: ["POST /items/{id}/buy has nothing left after that"]
// Told: type and title stay the same
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status !== 409) return response;
  const problem = (await response.json()) as { available: number }; // as the solution says it
  return new Response(JSON.stringify({ ...problem, title: `Only ${problem.available} left` }), response);
});

export default app;
