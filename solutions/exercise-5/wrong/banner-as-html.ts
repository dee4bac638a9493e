// Believes: What a browser shows is HTML.
// Loses: ["GET /banner answers with plain text"]
// Told: this one is plain text
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/banner', (c) => c.html('hello, and welcome'));

app.route('/', model);

export default app;
