// Believes: The ping has arrived and is accepted.
// Loses: ["GET /ping answers with the default status"]
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/ping', (c) => c.json({ ping: 'pong' }, 202));

app.route('/', model);

export default app;
