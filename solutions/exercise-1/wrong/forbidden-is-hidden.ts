// Believes: Whoever may not see it should not know that it is there.
// Loses: ["GET /protected with user-token is refused"]
// Told: exists and nothing has to be hidden
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 403 ? c.json({ detail: 'Not Found' }, 404) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
