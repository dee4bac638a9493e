// Believes: The code in the path is the code; there is nothing to convert.
// Loses: ["GET /classify/103 is informational"]
// Told: Send the code as a number
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const classes = ['informational', 'success', 'redirection', 'client_error', 'server_error'];

app.get('/classify/:code', (c) => {
  const code = c.req.param('code');
  if (!/^[1-5]\d\d$/.test(code)) return c.json({ detail: 'A status code is a number from 100 to 599' }, 400);
  return c.json({ code, class: classes[Number(code[0]) - 1] });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
