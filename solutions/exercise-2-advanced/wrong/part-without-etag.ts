// Believes: The ETag names the whole report, so a part of it has none.
// Loses: ["GET /report with Range: bytes=-5 answers with the last five bytes"]
// Told: the part has the ETag of the whole
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 206) response.headers.delete('ETag');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
