// Believes: Only a status of its own, like 207, needs its own Content-Type.
// Loses: ["GET /items says that its body is JSON, as every answer above does"]
// Told: Content-Type says so in each of these answers
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/payments', async (c) => c.text(await (await solution.fetch(c.req.raw)).text()));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
