// Believes: A success is a success, so 200 will do for a new note.
// Loses: ["POST /notes creates a note","POST /notes gives every note an id of its own"]
// Told: A plain success does not say so
// TODO: a server for each belief that learners really have. Its first line says the belief, the next ones which checks it
// fails and which words of a hint or an explanation correct it.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/notes', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return new Response(response.body, { status: 200, headers: response.headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
