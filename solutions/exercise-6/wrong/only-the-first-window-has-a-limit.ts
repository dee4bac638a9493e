// Believes: Whoever has waited may ask as often as they like.
// Loses: ["GET /api/data limits the next window in the same way"]
// Told: Every window counts from the beginning
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let [wasRefused, hasWaited] = [false, false];

app.get('/api/data', async (c) => {
  const response = await solution.fetch(c.req.raw);
  wasRefused ||= response.status === 429;
  hasWaited ||= wasRefused && response.status === 200;
  return hasWaited ? c.json({ data: [] }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
