// Believes: A rejected promise has been dealt with when the client has its answer.
// Loses: ["GET /items/14 answers although the promise of the database is rejected"]
// Told: Write the error to the log, whichever way it came.
import { Hono } from 'hono';
import * as database from '../database.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items/14', async (c) => {
  const response = await model.request('/health');
  if (!response.ok) return model.fetch(c.req.raw);
  return database.get(14).then(
    (item) => c.json(item),
    () => c.json({ detail: 'Internal server error' }, 500),
  );
});

app.route('/', model);

export default app;
