// Believes: 204 is a part of the content, 206 is none.
// Loses: ["GET /constants/HTTP_204_NO_CONTENT answers with its number", "GET /constants/HTTP_206_PARTIAL_CONTENT answers with its number"]
// Told: The digits in the name are the code
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

const constants = new Map([
  ['HTTP_200_OK', 200],
  ['HTTP_201_CREATED', 201],
  ['HTTP_202_ACCEPTED', 202],
  ['HTTP_204_NO_CONTENT', 206],
  ['HTTP_206_PARTIAL_CONTENT', 204],
  ['HTTP_400_BAD_REQUEST', 400],
  ['HTTP_404_NOT_FOUND', 404],
  ['HTTP_429_TOO_MANY_REQUESTS', 429],
  ['HTTP_500_INTERNAL_SERVER_ERROR', 500],
]);

app.get('/constants/:name', (c) => {
  const name = c.req.param('name');
  const code = constants.get(name);
  return code ? c.json({ name, code }) : c.json({ detail: 'Constant not found' }, 404);
});

app.route('/', model);

export default app;
