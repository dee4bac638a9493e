// Believes: My server is fast enough for everybody, so there is nothing to limit.
// Loses: ["GET /api/data refuses the request after the limit","GET /api/data refuses a further request in the same window","GET /api/data limits the next window in the same way"]
// Told: Count every request, compare the count with the limit
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/api/data', (c) => c.json({ data: [] }));

app.route('/', model);

export default app;
