// Believes: Finding nothing is an answer like any other: null says it, the request itself went well.
// Loses: ["GET /items/{id} says that there is no such item","GET /items/{id} finds nothing after a refused PUT","GET /items/{id} finds nothing after a PUT that was refused for its size","GET /items/{id} finds nothing after the DELETE"]
// Told: Under 200 that reads as "it exists and this is what it contains"
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => c.json(items.get(c.req.param('id')) ?? null));

app.route('/', model);

export default app;
