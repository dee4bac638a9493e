// Believes: the answer to POST is all that the client wants; the list is for the users of PUT.
// Loses: ["GET /users lists the user of POST as well"]
// Told: POST promised that there is a new user
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let lastId = 0;

app.post('/users', async (c) => {
  const { name } = await c.req.json();
  lastId += 1;
  return c.json({ id: lastId * 1000, name }, 201);
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
