// Believes: Whoever sends a wrong token knows what is wrong.
// Loses: ["GET /protected with an unknown token asks again"]
// Told: Say here as well what is wrong with the credentials
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const isBad = response.status === 401 && c.req.header('Authorization') !== undefined;
  return isBad ? c.body(null, 401, { 'WWW-Authenticate': 'Bearer' }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
