// Believes: A path is a path, with or without a slash at its beginning.
// Loses: ["GET /old-items/bar sends the client to the new path"]
// Told: with the slash in front
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/old-items/:id', (c) => c.redirect(`items/${c.req.param('id')}`, 307));

app.route('/', model);

export default app;
