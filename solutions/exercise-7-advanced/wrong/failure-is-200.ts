// Believes: I have caught the error, so nothing failed.
// Loses: ["GET /boom hides the failure from the client, not from the log"]
// Told: After 200 the client goes on as if all were well
import { Hono } from 'hono';
import { boom } from '../boom.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/boom', () => boom());

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

app.onError((error, c) => {
  console.error(error);
  c.header('X-Request-Id', c.req.header('X-Request-Id'));
  return c.json({ report: null });
});

export default app;
