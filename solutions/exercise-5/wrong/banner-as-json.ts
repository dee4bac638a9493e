// Believes: A string is valid JSON, so c.json is right for it.
// Loses: ["GET /banner answers with plain text"]
// Told: JSON would put quotes around it
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/banner', (c) => c.json('hello, and welcome'));

app.route('/', model);

export default app;
