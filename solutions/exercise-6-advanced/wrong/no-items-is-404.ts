// Believes: where there are no items yet there is nothing to find.
// Loses: ["GET /items answers with a list before there are any items"]
// Told: A list without items is still a list
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (c.req.path !== '/items') return response;
  const text = await response.text();
  return text === '{"items":[]}' ? c.json({ detail: 'Not found' }, 404) : new Response(text, response);
});

export default app;
