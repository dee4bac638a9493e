// Believes: Whatever is wrong with a request is 400.
// Loses: ["POST /items refuses a negative price","POST /items refuses a name that is no text, and names the field"]
// Told: 400 would suggest that the text itself is broken
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const { status, headers, body } = await solution.fetch(c.req.raw);
  return new Response(body, { status: status === 422 && c.req.path === '/items' ? 400 : status, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
