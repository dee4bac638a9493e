// Believes: Whoever asks for a part will be glad to get everything.
// Loses: ["GET /report with Range: bytes=0-9 answers with those ten bytes", "GET /report with Range: bytes=20- answers with the rest", "GET /report answers with any other range as well"]
// Told: The client asks for a part of the report, and gets just that part
import { Hono } from 'hono';
import { report } from '../report.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => c.text(report, 200, { 'Accept-Ranges': 'bytes' }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
