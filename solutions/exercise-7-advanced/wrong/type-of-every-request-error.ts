// Believes: All mistakes in a request are one kind: a bad request.
// Loses: ["POST /items has a type for each kind of problem"]
// Told: so they have three types
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status !== 400 && response.status !== 415) return response;
  const problem = (await response.json()) as object; // as every refusal of the solution
  return new Response(JSON.stringify({ ...problem, type: '/problems/bad-request' }), response);
});

export default app;
