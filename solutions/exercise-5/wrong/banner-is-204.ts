// Believes: A greeting is no real content, so there is no status with content to give.
// Loses: ["GET /banner answers with plain text"]
// Told: Where there is something to show, even an empty list, the code is 200
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/banner', (c) => c.body(null, 204));

app.route('/', model);

export default app;
