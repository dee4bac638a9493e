// Believes: The framework answers failures, so I need not.
// Loses: ["GET /boom admits a failure without giving anything away"]
// Told: What a framework sends by itself is a text
import { Hono } from 'hono';
import { boom } from '../boom.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/boom', () => boom()); // Hono answers: Internal Server Error, as text/plain

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
