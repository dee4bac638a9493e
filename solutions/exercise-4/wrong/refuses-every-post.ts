// Believes: Nobody asks for new items here, so POST can always refuse.
// Loses: ["POST /items stores a new item","GET /items shows the new item, too"]
// Told: This body is JSON and has a name, so nothing is wrong with it.
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

// Maintenance is right here.
app.use(async (c, next) => {
  const { status } = await model.request('/health');
  return status === 503 ? model.fetch(c.req.raw) : next();
});

app.post('/items', (c) => c.json({ detail: 'Not accepted' }, 422));

app.route('/', model);

export default app;
