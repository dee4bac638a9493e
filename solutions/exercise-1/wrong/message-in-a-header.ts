// Believes: Headers are for developers, so the message may go there.
// Loses: ["GET /boom admits a failure without giving anything away"]
// Told: everybody who can send this request reads them
import { Hono } from 'hono';
import { boom } from '../boom.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/boom', () => boom());

app.onError((error, c) => c.json({ detail: 'Internal Server Error' }, 500, { 'X-Error': error.message }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
