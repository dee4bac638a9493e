// Believes: A redirect is a redirect: the default status of c.redirect will do.
// Loses: ["GET /old-items/bar sends the client to the new path"]
// Told: 302 lets a client turn POST into GET
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/old-items/:id', (c) => c.redirect(`/items/${c.req.param('id')}`));

app.route('/', model);

export default app;
