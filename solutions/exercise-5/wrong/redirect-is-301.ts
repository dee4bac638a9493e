// Believes: A new path is there to stay, so the redirect is permanent.
// Loses: ["GET /old-items/bar sends the client to the new path"]
// Told: 301 says that it is for good
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/old-items/:id', (c) => c.redirect(`/items/${c.req.param('id')}`, 301));

app.route('/', model);

export default app;
