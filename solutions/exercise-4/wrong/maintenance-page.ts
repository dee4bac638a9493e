// Believes: Maintenance is for people, so they get a page.
// Loses: ["GET /items says during maintenance when to come back", "GET /items/13 asks about maintenance before it asks the database"]
// Told: in JSON as for every other error
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const response = await model.fetch(c.req.raw);
  if (response.status !== 503) return response;
  const retryAfter = response.headers.get('Retry-After') ?? '';
  return c.html('<h1>We are repairing something.</h1>', 503, { 'Retry-After': retryAfter });
});

export default app;
