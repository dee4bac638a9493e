// Believes: Nobody parses a 500.
// Loses: ["GET /boom hides the failure from the client, not from the log"]
// Told: Not a text, and not plain JSON: this error is a problem as well
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
  return c.text('Internal Server Error', 500);
});

export default app;
