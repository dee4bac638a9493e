// Believes: The README says that /old-items/foo leads to /items/foo, so that is the target.
// Loses: ["GET /old-items/bar sends the client to the new path"]
// Told: the id of this request
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/old-items/:id', (c) => c.redirect('/items/foo', 307));

app.route('/', model);

export default app;
