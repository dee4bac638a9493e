// Believes: There are five items, so the total is 5.
// Loses: ["GET /items with a Range for the new item counts all items that there are now"]
// Told: Take its length as it is at this moment
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/items', async (c) => {
  const response = await model.fetch(c.req.raw);
  const range = response.headers.get('Content-Range');
  if (range) response.headers.set('Content-Range', range.replace(/\d+$/, '5'));
  return response;
});

app.route('/', model);

export default app;
