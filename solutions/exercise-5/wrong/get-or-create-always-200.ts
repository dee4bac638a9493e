// Believes: The caller has its task afterwards either way, so both ways are a 200.
// Loses: ["PUT /get-or-create-task/{id} creates a task that was not there"]
// Told: This task is new now, and only the status can tell the client
import { Hono } from 'hono';
import { tasks } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/get-or-create-task/:id', (c) => {
  const id = c.req.param('id');
  tasks.add(id);
  return c.json({ id });
});

app.route('/', model);

export default app;
