// Believes: A header that is missing is a bad request.
// Loses: ["PUT /documents/{id} without If-Match is refused"]
// Told: Insist on a condition; there is a status for that.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 428 ? c.json({ detail: 'If-Match is missing' }, 400) : response;
});

export default app;
