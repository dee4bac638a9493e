// Believes: Range is for files, and a list of items is no file.
// Loses: ["GET /items with Range: items=0-1 answers with those two items", "GET /items with Range: items=3-9 answers with the two items that are left", "GET /items with Range: items=2- answers with the items up to the end", "GET /items with a Range behind the last item says that there is no such part"]
// Told: The client asks for a part of the list, and gets just that part
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  c.header('Accept-Ranges', 'items');
  const limit = Number(c.req.query('limit') ?? items.length);
  return c.json({ items: items.slice(0, limit) });
});

app.route('/', model);

export default app;
