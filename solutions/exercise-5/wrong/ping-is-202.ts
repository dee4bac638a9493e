// Believes: The ping has arrived and is accepted.
// Loses: ["GET /ping answers with the default status"]
// Told: When this response is sent, nothing is left to do
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/ping', (c) => c.json({ ping: 'pong' }, 202));

app.route('/', model);

export default app;
