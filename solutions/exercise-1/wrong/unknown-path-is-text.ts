// Believes: The framework answers unknown paths, so I need not.
// Loses: ["GET /nope says as JSON that there is nothing here"]
// Told: Errors are JSON as well, and Content-Type says so
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

for (const path of ['/items', '/items/*', '/users/*', '/protected', '/boom', '/classify/*']) {
  app.all(path, (c) => solution.fetch(c.req.raw));
}

// Everything else is not found, in the words of Hono.
export default app;
