// Believes: An age that counts as false is missing.
// Loses: ["POST /users gives every user an id of its own, and takes an age of 0","POST /users after a deletion finds an id that nobody has"]
// Told: An age of 0 is an integer and is not missing
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const text = await c.req.raw.clone().text();
  const { age } = text.endsWith('}') ? JSON.parse(text) : { age: 1 };
  const detail = [{ loc: ['body', 'age'], msg: 'Field required', type: 'missing' }];
  return age ? solution.fetch(c.req.raw) : c.json({ detail }, 422);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
