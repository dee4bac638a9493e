// Believes: TypeScript knows the types, so I need not check them.
// Loses: ["POST /users with a text as age is refused", "POST /users without an age is refused"]
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let lastId = 2;

app.post('/users', async (c) => {
  const body = await c.req.json<{ name: string; age: number }>().catch(() => null);
  if (!body) return c.json({ detail: 'The body is not JSON' }, 400);
  lastId += 1;
  return c.json({ ...body, id: lastId }, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
