// Believes: The asterisk in Accept is for everything: */*.
// Loses: ["GET /documents/{id} with an asterisk in Accept answers with JSON"]
// Told: application/* any that starts so
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok || /json|\*\/\*/.test(c.req.header('Accept') ?? '*/*')) return response;
  return c.json({ detail: 'There is only application/json' }, 406);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
