// Believes: What is wrong with a token is said where documents are made.
// Loses: ["GET /documents/{id} with an unknown token tells what is wrong in its challenge", "PUT /documents/{id} with an unknown token tells what is wrong in its challenge", "DELETE /documents/{id} with an unknown token tells what is wrong in its challenge"]
// Told: Every endpoint that is asked with a token which you do not know says so
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 401 ? c.json({ detail: 'Who are you?' }, 401, { 'WWW-Authenticate': 'Bearer' }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
