// Believes: Two versions that do not fit together are a conflict.
// Loses: ["PUT /documents/{id} with another tag than the current one is refused"]
// Told: The condition of the client is not true
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 412 ? c.json({ detail: 'The document has changed' }, 409) : response;
});

export default app;
