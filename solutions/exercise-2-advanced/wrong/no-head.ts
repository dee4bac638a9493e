// Believes: Whoever wants the headers can send GET.
// Loses: ["HEAD /report ignores Range"]
// Told: a path that answers GET answers HEAD too
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c, next) => (c.req.method === 'HEAD' ? c.body(null, 405, { Allow: 'GET' }) : next()));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
