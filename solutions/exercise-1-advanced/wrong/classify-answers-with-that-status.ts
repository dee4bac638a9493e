// Believes: The status of the answer is the code that it is about.
// Loses: ["GET /classify/471 treats a code that nobody registered like 400"]
// Told: The code in the path is the subject of your answer, not its status.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/471', async (c) => c.json({ code: 471, class: 'client_error', treat_as: 400 }, 471 as 400));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
