// Believes: The name has the number in it, so a table is not needed.
// Loses: ["GET /constants/HTTP_299_MADE_UP says that there is no such name"]
// Told: What is not in the table does not exist
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/constants/:name', (c) => {
  const name = c.req.param('name');
  const code = Number(/^HTTP_(\d{3})_/.exec(name)?.[1]);
  return code ? c.json({ name, code }) : c.json({ detail: 'Constant not found' }, 404);
});

app.route('/', model);

export default app;
