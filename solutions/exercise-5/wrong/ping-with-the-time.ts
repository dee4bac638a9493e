// Believes: More information never hurts: the time makes the pong more useful.
// Loses: ["GET /ping answers with the default status"]
// Told: and nothing else
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/ping', (c) => c.json({ ping: 'pong', time: new Date().toISOString() }));

app.route('/', model);

export default app;
