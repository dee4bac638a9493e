// Believes: 418 is a joke, so a serious server answers 404 instead.
// Loses: ["GET /unicorns/yolo answers with the status of the error"]
// Told: some servers and lessons use it
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/unicorns/:name', (c) => {
  const name = c.req.param('name');
  if (name === 'yolo') return c.json({ message: 'There is no unicorn yolo' }, 404);
  return c.json({ unicorn_name: name });
});

app.route('/', model);

export default app;
