// Believes: What is not built does not exist.
// Loses: ["POST /reports says that the feature is not built yet"]
// Told: 404 would make the client doubt the path.
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

// Maintenance is right here.
app.use(async (c, next) => {
  const { status } = await model.request('/health');
  return status === 503 ? model.fetch(c.req.raw) : next();
});

app.post('/reports', (c) => c.json({ detail: 'Reports are not built yet' }, 404));

app.route('/', model);

export default app;
