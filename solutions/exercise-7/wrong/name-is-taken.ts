// Believes: Two users with one name are the same user.
// Loses: ["POST /users takes a name that another user has"]
// Told: Only the email decides
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const names = new Map<string, string>();

app.post('/users', async (c) => {
  const body = await c.req.json();
  if ([...names.values()].includes(body.name)) {
    return c.json({ detail: 'User with this email already exists' }, 409);
  }
  const response = await solution.request('/users', { method: 'POST', body: JSON.stringify(body) });
  if (response.status === 201) names.set(response.headers.get('Location') ?? '', body.name);
  return response;
});

app.delete('/users/:id', (c) => {
  names.delete(c.req.path);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
