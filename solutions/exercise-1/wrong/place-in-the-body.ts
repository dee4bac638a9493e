// Believes: A file name and a line give nothing away.
// Loses: ["GET /boom admits a failure without giving anything away"]
// Told: What helps to mend the server also helps to break into it
import { Hono } from 'hono';
import { boom } from '../boom.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/boom', () => boom());

app.onError((_error, c) => c.json({ detail: 'Internal Server Error', at: 'server.ts:12' }, 500));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
