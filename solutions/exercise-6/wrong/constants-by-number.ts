// Believes: The number in the name decides whether the name exists.
// Loses: ["GET /constants/HTTP_404_MADE_UP and /HTTP_201_MADE_UP say so as well"]
// Told: Compare the whole name
import { STATUS_CODES } from 'node:http';
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/constants/:name', (c) => {
  const name = c.req.param('name');
  const code = /^HTTP_(\d+)_/.exec(name)?.[1] ?? '';
  return code in STATUS_CODES ? c.json({ name, code: Number(code) }) : c.json({ detail: 'Not found' }, 404);
});

app.route('/', model);

export default app;
