// Believes: An error of my own class needs nothing more: throwing it tells the framework enough.
// Loses: ["GET /unicorns/yolo answers with the status of the error"]
// Told: give that class its status in one place
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

class UnicornError extends Error {}

app.get('/unicorns/:name', (c) => {
  const name = c.req.param('name');
  if (name === 'yolo') throw new UnicornError(`${name} did something`);
  return c.json({ unicorn_name: name });
});

app.route('/', model);

export default app;
