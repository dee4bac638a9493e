// Believes: the methods of a path are the ones that have a handler, so HEAD is not in the list.
// Loses: ["DELETE /articles is refused, with the methods of the list"]
// Told: Two handlers have this path
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/articles', (c) => c.json({ detail: 'Method not allowed' }, 405, { Allow: 'GET, POST' }));
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
