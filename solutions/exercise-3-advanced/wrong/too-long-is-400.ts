// Believes: A body that is too long is a bad request like any other.
// Loses: ["POST /documents with one byte more than MAX_BODY is refused"]
// Told: The size decides, not what the body says
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 413 ? c.json({ detail: 'Too long' }, 400) : response;
});

export default app;
