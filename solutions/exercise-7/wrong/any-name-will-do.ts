// Believes: A name that is there is a name.
// Loses: ["POST /items refuses a name that is no text, and names the field"]
// Told: It is not enough that the name is there
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const text = await c.req.raw.clone().text();
  return text.includes('"name":{') ? c.json({ id: 77, ...JSON.parse(text) }, 201) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
