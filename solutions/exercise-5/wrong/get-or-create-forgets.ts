// Believes: Saying 201 is what creates the task.
// Loses: ["PUT /get-or-create-task/{id} finds the task that it created before"]
// Told: Remember the new task
import { Hono } from 'hono';
import { tasks } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/get-or-create-task/:id', (c) => {
  const id = c.req.param('id');
  return c.json({ id }, tasks.has(id) ? 200 : 201);
});

app.route('/', model);

export default app;
