// Believes: The name of the error is a good type.
// Loses: ["GET /boom hides the failure from the client, not from the log"]
// Told: The name and the message of the error are for the log only
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
  const problem = { type: `/problems/${error.name}`, title: 'Internal server error', status: 500 };
  return c.json(problem, 500, { 'Content-Type': 'application/problem+json' });
});

export default app;
