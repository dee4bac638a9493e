// Believes: The method is a mistake in the request, so it is 400.
// Loses: ["PUT /users/1 is refused, because this path does not take PUT"]
// Told: The path is right and the method is not.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.on(['PUT', 'PATCH', 'DELETE', 'POST'], '/users/:id', (c) =>
  c.json({ detail: 'Bad method' }, 400, { Allow: 'GET, HEAD' }),
);

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
