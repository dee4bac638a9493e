// Believes: The first digit of a number is its class, however long the number is.
// Loses: ["GET /classify/42 knows that two digits are no status code"]
// Told: compare the whole number with 100 and 599
import { Hono } from 'hono';
import { registered } from '../codes.ts';
import solution from '../server.ts';

const app = new Hono();

const classes = ['informational', 'success', 'redirection', 'client_error', 'server_error'];

app.get('/classify/:code', (c) => {
  const code = c.req.param('code');
  const first = Number(code[0]);
  const name = classes[first - 1];
  if (!name || registered.has(Number(code))) return solution.fetch(c.req.raw, c.env);
  return c.json({ code: Number(code), class: name, treat_as: first * 100 });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
