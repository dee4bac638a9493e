// Believes: Reports will come later, so the client may try again later.
// Loses: ["POST /reports says that the feature is not built yet"]
// Told: One server error means that the server cannot do this at all.
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/reports', (c) => c.json({ detail: 'Reports are not built yet' }, 503));

app.route('/', model);

export default app;
