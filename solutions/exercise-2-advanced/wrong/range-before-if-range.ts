// Believes: a range that does not exist is an error, whichever version the client has.
// Loses: ["GET /report with If-Range ignores even a Range that does not exist"]
// Told: Look at If-Range before you look at what Range asks for.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', (c) => {
  if (c.req.method === 'GET' && c.req.header('Range') === 'bytes=26-')
    return c.body(null, 416, { 'Content-Range': 'bytes */26' });
  return solution.fetch(c.req.raw, c.env);
});

export default app;
