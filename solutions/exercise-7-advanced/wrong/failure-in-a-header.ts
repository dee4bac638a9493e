// Believes: The body is for the client, and what went wrong stands in a header for developers.
// Loses: ["GET /boom hides the failure from the client, not from the log"]
// Told: everybody who can send this request reads them
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
  c.header('X-Error', error.message);
  const problem = { type: '/problems/internal', title: 'Internal server error', status: 500 };
  return c.json(problem, 500, { 'Content-Type': 'application/problem+json' });
});

export default app;
