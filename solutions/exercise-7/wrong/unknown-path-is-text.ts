// Believes: The framework answers unknown paths, so I need not.
// Loses: ["GET /no/such/route says so like every other error","POST /no/such/route says so as well"]
// Told: Give this error the shape of every other one
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

for (const path of ['/items', '/items/*', '/users', '/users/*']) app.all(path, (c) => solution.fetch(c.req.raw));

// Everything else is not found, in the words of Hono.
export default app;
