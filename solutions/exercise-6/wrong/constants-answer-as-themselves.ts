// Believes: Whoever asks for a code wants to see it as the status of the answer.
// Loses: ["GET /constants/HTTP_201_CREATED answers with its number", "GET /constants/HTTP_202_ACCEPTED answers with its number", "GET /constants/HTTP_204_NO_CONTENT answers with its number", "GET /constants/HTTP_206_PARTIAL_CONTENT answers with its number", "GET /constants/HTTP_400_BAD_REQUEST answers with its number", "GET /constants/HTTP_404_NOT_FOUND answers with its number", "GET /constants/HTTP_429_TOO_MANY_REQUESTS answers with its number", "GET /constants/HTTP_500_INTERNAL_SERVER_ERROR answers with its number"]
// Told: whatever code it stands for
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import model from '../server.ts';

const app = new Hono();

const constants = new Map([
  ['HTTP_200_OK', 200],
  ['HTTP_201_CREATED', 201],
  ['HTTP_202_ACCEPTED', 202],
  ['HTTP_204_NO_CONTENT', 204],
  ['HTTP_206_PARTIAL_CONTENT', 206],
  ['HTTP_400_BAD_REQUEST', 400],
  ['HTTP_404_NOT_FOUND', 404],
  ['HTTP_429_TOO_MANY_REQUESTS', 429],
  ['HTTP_500_INTERNAL_SERVER_ERROR', 500],
]);

app.get('/constants/:name', (c) => {
  const name = c.req.param('name');
  const code = constants.get(name);
  return code ? c.json({ name, code }, code as ContentfulStatusCode) : c.json({ detail: 'Constant not found' }, 404);
});

app.route('/', model);

export default app;
