// Believes: What is not built does not exist.
// Loses: ["POST /reports says that the feature is not built yet"]
// Told: 404 would make the client doubt the path.
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/reports', (c) => c.json({ detail: 'Reports are not built yet' }, 404));

app.route('/', model);

export default app;
