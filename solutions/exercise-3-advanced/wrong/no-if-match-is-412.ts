// Believes: A condition that is missing is a condition that failed.
// Loses: ["PUT /documents/{id} without If-Match is refused"]
// Told: A condition that is not there cannot fail.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 428 ? c.json({ detail: 'Precondition failed' }, 412) : response;
});

export default app;
