// Believes: The health check asks whether the process runs, and it does.
// Loses: ["GET /health does not claim to be well during maintenance"]
// Told: A health check has to show what other callers get at this moment.
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/health', (c) => c.json({ status: 'ok' }));

app.route('/', model);

export default app;
