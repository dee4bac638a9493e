// Believes: One task is at work at a time, so one is all to remember.
// Loses: ["PUT /get-or-create-task/{id} finds both tasks after that"]
// Told: Remember all tasks
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let task = 'foo';

app.put('/get-or-create-task/:id', (c) => {
  const id = c.req.param('id');
  const status = id === task ? 200 : 201;
  task = id;
  return c.json({ id }, status);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
