// Believes: It is helpful to have the status in the body as well.
// Loses: ["PUT /items/999999 does not create an item","POST /items refuses a negative price","GET /items/888888 says that there is no such item","DELETE /items/{id} finds nothing the second time","POST /users refuses an email that is taken","GET /users/{id} no longer finds the deleted user","GET /no/such/route says so like every other error"]
// Told: with a text in it and nothing beside it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.ok) return response;
  const { detail } = (await response.json()) as { detail: unknown };
  return new Response(JSON.stringify({ detail, status: response.status }), response);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
