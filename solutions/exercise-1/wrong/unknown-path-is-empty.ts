// Believes: A path that leads nowhere has nothing to show, so it is 204.
// Loses: ["GET /nope says as JSON that there is nothing here","POST /nope says so as well"]
// Told: Nothing should be at /nope. A success would tell the client that it does
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

for (const path of ['/items', '/items/*', '/users/*', '/protected', '/boom', '/classify/*']) {
  app.all(path, (c) => solution.fetch(c.req.raw));
}

app.notFound((c) => c.body(null, 204));

export default app;
