// Believes: A path that cannot do anything yet allows no method.
// Loses: ["POST /reports says that the feature is not built yet"]
// Told: 405 says that /reports will never take POST
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

// Maintenance is right here.
app.use(async (c, next) => {
  const { status } = await model.request('/health');
  return status === 503 ? model.fetch(c.req.raw) : next();
});

app.post('/reports', (c) => c.json({ detail: 'Reports are not built yet' }, 405, { Allow: '' }));

app.route('/', model);

export default app;
