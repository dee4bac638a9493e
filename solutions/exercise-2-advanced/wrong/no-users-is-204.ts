// Believes: an empty list is no content.
// Loses: ["GET /users answers with a list before there are any users"]
// Told: A list without users is still a list
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (c.req.method !== 'GET' || c.req.path !== '/users') return response;
  const users = await response.text();
  return users === '[]' ? c.body(null, 204) : c.body(users, 200, { 'Content-Type': 'application/json' });
});

export default app;
