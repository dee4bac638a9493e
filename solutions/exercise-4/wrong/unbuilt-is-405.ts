// Believes: A path that cannot do anything yet allows no method.
// Loses: ["POST /reports says that the feature is not built yet"]
// Told: 405 says that /reports will never take POST
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/reports', (c) => c.json({ detail: 'Reports are not built yet' }, 405, { Allow: '' }));

app.route('/', model);

export default app;
