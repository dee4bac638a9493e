// Believes: The pointer is the same for all numbers, and for all texts.
// Loses: ["POST /items points to stock and note as well"]
// Told: Each pointer names the member that is wrong
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status !== 422) return response;
  const text = await response.text();
  return new Response(text.replaceAll('#/stock', '#/price').replaceAll('#/note', '#/name'), response);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
