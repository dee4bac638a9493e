// Believes: An integer is a row of digits.
// Loses: ["GET /items/-5 answers with an item, too"]
// Told: An integer may have a minus sign
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id{-\\d+}', (c) => {
  return c.json({ detail: [{ loc: ['path', 'item_id'], msg: 'Not an integer', type: 'int' }] }, 422);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
