// Believes: What was deleted is not found.
// Loses: ["GET /documents/{id} says that the deleted document is gone for good"]
// Told: 410 says that asking again is useless; 404 leaves it open.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 410 ? c.json({ detail: 'Document not found' }, 404) : response;
});

export default app;
