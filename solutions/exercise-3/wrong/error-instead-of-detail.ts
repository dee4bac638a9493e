// Believes: What the member of an error body is called does not matter.
// Loses: ["GET /items?limit=0 is refused, because the limit is too low", "GET /items?limit=-1 is refused, because it is below 1 as well", "GET /items?limit=abc is refused, because abc is not an integer", "GET /protected without credentials asks who the caller is", "DELETE /admin/users/1 with user-token is refused", "GET /users/2 no longer finds the deleted user", "POST /users with a text as age is refused", "POST /users without an age is refused", "POST /users without a name is refused"]
// Told: in a member with the name detail
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.ok) return response;
  const { detail } = (await response.json()) as { detail: unknown };
  return new Response(JSON.stringify({ error: detail }), response);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
