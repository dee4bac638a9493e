// Believes: One variable for the status saves writing it in every handler; whoever needs another one sets it.
// Loses: ["PUT /items/{id} replaces the item that it created before", "PUT /get-or-create-task/foo finds the task", "PUT /get-or-create-task/{id} finds the task that it created before", "GET /jobs/1 says that the job is done"]
// Told: Choose the status anew for each request
import { Hono } from 'hono';
import { items, jobs, tasks } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

let status: 200 | 201 | 202 = 200;

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const item = await c.req.json();
  if (typeof item.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  if (!['number', 'undefined'].includes(typeof item.size)) return c.json({ detail: 'size must be a number' }, 422);
  if (!items.has(id)) status = 201;
  items.set(id, item);
  return c.json(item, status);
});

app.put('/get-or-create-task/:id', (c) => {
  const id = c.req.param('id');
  if (!tasks.has(id)) status = 201;
  tasks.add(id);
  return c.json({ id }, status);
});

app.get('/jobs/:id', (c) => {
  const job = jobs.get(c.req.param('id'));
  if (job === 'processing') status = 202;
  return c.json({ status: job }, status);
});

app.route('/', model);

export default app;
