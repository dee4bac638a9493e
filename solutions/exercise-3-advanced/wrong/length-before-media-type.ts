// Believes: A body that is too long is too long, whatever is in it.
// Loses: ["PUT /documents/{id} with plain text that is too long is refused for its media type, like POST"]
// Told: Look at the media type before the length
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.on(['POST', 'PUT'], '/documents/*', async (c, next) => {
  const { byteLength } = await c.req.raw.clone().arrayBuffer();
  return byteLength > Number(process.env.MAX_BODY) ? c.json({ detail: 'Too long' }, 413) : next();
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
