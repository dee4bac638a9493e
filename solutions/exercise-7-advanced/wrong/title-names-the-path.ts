// Believes: The title says which path does not exist.
// Loses: ["GET of another path that does not exist has the same type and title"]
// Told: Which path it was belongs in detail or instance.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status !== 404 || c.req.path.startsWith('/items')) return response;
  const problem = (await response.json()) as object; // as every refusal of the solution
  return new Response(JSON.stringify({ ...problem, title: `There is no ${c.req.path}` }), response);
});

export default app;
