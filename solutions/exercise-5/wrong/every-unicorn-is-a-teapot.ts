// Believes: The status belongs to the route: unicorns answer 418.
// Loses: ["GET /unicorns/{name} welcomes every other unicorn"]
// Told: Only yolo is an error
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/unicorns/:name', (c) => {
  const name = c.req.param('name');
  return c.json({ unicorn_name: name, message: `${name} did something` }, 418);
});

app.route('/', model);

export default app;
