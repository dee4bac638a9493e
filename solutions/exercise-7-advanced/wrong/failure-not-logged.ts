// Believes: The error is answered, so it is dealt with.
// Loses: ["GET /boom hides the failure from the client, not from the log"]
// Told: the log is the only place left where the cause can be found
import { Hono } from 'hono';
import { boom } from '../boom.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/boom', () => boom());

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

app.onError((_error, c) => {
  c.header('X-Request-Id', c.req.header('X-Request-Id'));
  const problem = {
    type: '/problems/internal',
    title: 'Internal server error',
    status: 500,
    detail: 'Something went wrong.',
  };
  return c.json(problem, 500, { 'Content-Type': 'application/problem+json' });
});

export default app;
