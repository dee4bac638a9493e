// Believes: Each handler may choose how its errors look.
// Loses: ["PUT /items/999999 does not create an item", "GET /items/888888 says that there is no such item", "DELETE /items/{id} finds nothing the second time", "GET /users/{id} no longer finds the deleted user", "GET /no/such/route says so like every other error"]
// Told: All errors share one shape
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status !== 404) return response;
  if (c.req.path.startsWith('/items')) return c.json({ error: 'Item not found' }, 404);
  if (c.req.path.startsWith('/users')) return c.json({ message: 'User not found' }, 404);
  return c.json({ success: false }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
