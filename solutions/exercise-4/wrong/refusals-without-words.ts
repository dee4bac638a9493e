// Believes: Whoever sends something wrong can find the mistake alone; the status is enough.
// Loses: ["POST /items refuses a body that is not JSON", "POST /items refuses an object without a name"]
// Told: The status says who erred, not what is wrong.
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const response = await model.fetch(c.req.raw);
  return response.status === 400 || response.status === 422 ? c.body(null, response.status) : response;
});

app.route('/', model);

export default app;
