// Believes: The route may create something, so its status is 201.
// Loses: ["PUT /get-or-create-task/foo finds the task", "PUT /get-or-create-task/{id} finds the task that it created before"]
// Told: 201 is for the first time only
import { Hono } from 'hono';
import { tasks } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/get-or-create-task/:id', (c) => {
  const id = c.req.param('id');
  tasks.add(id);
  return c.json({ id }, 201);
});

app.route('/', model);

export default app;
