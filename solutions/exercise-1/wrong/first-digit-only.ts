// Believes: The first digit says everything, whatever follows it.
// Loses: ["GET /classify/42, 99, 999 and 1000 are refused as well"]
// Told: The first digit alone says the class only of a number from 100 to 599
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const classes = ['informational', 'success', 'redirection', 'client_error', 'server_error'];

app.get('/classify/:code{[1-5][0-9]*}', (c) => {
  const code = c.req.param('code');
  return c.json({ code: Number(code), class: classes[Number(code[0]) - 1] });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
