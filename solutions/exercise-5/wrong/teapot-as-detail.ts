// Believes: All errors have the same body, so this one is {"detail": "…"} like the others.
// Loses: ["GET /unicorns/yolo answers with the status of the error"]
// Told: Answer with {"message": "…"}
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/unicorns/:name', (c) => {
  const name = c.req.param('name');
  if (name === 'yolo') return c.json({ detail: `${name} did something` }, 418);
  return c.json({ unicorn_name: name });
});

app.route('/', model);

export default app;
