// Believes: Everything that is thrown is answered as a bad request.
// Loses: ["GET /boom hides the failure from the client, not from the log"]
// Told: The client did nothing wrong
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
  const problem = { type: '/problems/bad-request', title: 'Bad request', status: 400 };
  return c.json(problem, 400, { 'Content-Type': 'application/problem+json' });
});

export default app;
