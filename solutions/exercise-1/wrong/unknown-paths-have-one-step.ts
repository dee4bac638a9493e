// Believes: A path that leads nowhere is one word, such as /nope.
// Loses: ["GET /items/7/nope says so, too"]
// Told: A path has to fit as a whole
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

for (const path of ['/items/:id', '/users/:id', '/classify/:code', '/:path']) {
  app.all(path, (c) => solution.fetch(c.req.raw));
}

// What is deeper is not found, in the words of Hono.
export default app;
