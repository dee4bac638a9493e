// Believes: The new path in the body is enough for the client to find it.
// Loses: ["GET /old-items/bar sends the client to the new path","GET /old-items/{id} sends the client to the new path for every id"]
// Told: Which one it is stands in Location and nowhere else
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/old-items/:id', (c) => c.json({ location: `/items/${c.req.param('id')}` }, 307));

app.route('/', model);

export default app;
