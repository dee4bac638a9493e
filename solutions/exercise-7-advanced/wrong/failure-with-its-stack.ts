// Believes: The trace belongs to the problem.
// Loses: ["GET /boom hides the failure from the client, not from the log"]
// Told: messages of exceptions, stack traces, queries, hosts and passwords stay in the log
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
  const problem = {
    type: '/problems/internal',
    title: 'Internal server error',
    status: 500,
    trace: error.stack?.split('\n').slice(1),
  };
  return c.json(problem, 500, { 'Content-Type': 'application/problem+json' });
});

export default app;
