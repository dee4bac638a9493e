// Believes: A new article gets a number, and somebody else stores it.
// Loses: ["GET /articles/{id} finds the new article"]
// Told: Store the title that was sent, under the id that your Location names
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let lastId = 3;

app.post('/articles', async (c) => {
  lastId += 1;
  return c.json({ ...(await c.req.json()), id: lastId }, 201, { Location: `/articles/${lastId}` });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
