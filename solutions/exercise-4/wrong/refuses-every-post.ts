// Believes: Nobody asks for new items here, so POST can always refuse.
// Loses: ["POST /items stores a new item"]
// Told: This body is JSON and has a name, so nothing is wrong with it.
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/items', (c) => c.json({ detail: 'Not accepted' }, 422));

app.route('/', model);

export default app;
