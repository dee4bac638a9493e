// Believes: Bytes that are not there are not found.
// Loses: ["GET /report with Range: bytes=26- says that there is no such byte"]
// Told: 416 Range Not Satisfiable is for a Range header that lies wholly beyond the end
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 416 ? c.json({ detail: 'No such bytes' }, 404) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
