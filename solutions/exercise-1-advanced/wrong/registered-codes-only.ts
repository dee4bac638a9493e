// Believes: A code that is not in the registry belongs to no class.
// Loses: ["GET /classify/471 treats a code that nobody registered like 400","GET /classify/599 treats a code that nobody registered like 500","GET /classify/509 goes by the given set of registered codes","GET /classify/42 knows that two digits are no status code"]
// Told: A client that never heard of a code goes by its first digit
import { Hono } from 'hono';
import { registered } from '../codes.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code', (c) => {
  const code = Number(c.req.param('code'));
  if (code > 599) return c.json({ code, class: 'invalid', treat_as: 500 });
  if (!registered.has(code)) return c.json({ code, class: 'unknown', treat_as: code });
  return solution.fetch(c.req.raw, c.env);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
