// Believes: During maintenance nothing can be read.
// Loses: ["POST /items, POST /reports and GET /items/14 say during maintenance that the service is away"]
// Told: whatever the method
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/reports', (c) => c.json({ detail: 'Reports are not built yet' }, 501));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
