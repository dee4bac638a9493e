// Believes: The health check asks whether the process runs, and it does.
// Loses: ["GET /health does not claim to be well during maintenance"]
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/health', (c) => c.json({ status: 'ok' }));

app.route('/', model);

export default app;
