// Believes: It worked, so the status is 200, whatever the request did.
// Loses: ["POST /users creates a user", "POST /users gives every user an id of its own", "DELETE /users/{user_id} removes the user", "POST /items creates an item", "POST /process accepts the job without finishing it", "GET /report with Range: bytes=0-9 answers with those ten bytes"]
// Told: A plain success does not say so
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const { status, headers, body } = await solution.fetch(c.req.raw);
  return new Response(body, { status: status < 300 ? 200 : status, headers });
});

export default app;
