// Believes: HEAD asks whether the report is there, and the status says so.
// Loses: ["HEAD /report ignores Range"]
// Told: HEAD is there for the header fields
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/report', (c, next) => (c.req.method === 'HEAD' ? c.body(null) : next()));

app.route('/', model);

export default app;
