// Believes: A list of some users is a part of all that there could be.
// Loses: ["GET /users answers with a list before there are any users","GET /users lists the replaced user once"]
// Told: this is the whole list, and a plain success
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/users', async (c, next) => {
  await next();
  c.res = new Response(c.res.body, { status: 206, headers: c.res.headers });
});

app.route('/', model);

export default app;
