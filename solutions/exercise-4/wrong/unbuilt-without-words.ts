// Believes: The code 501 speaks for itself.
// Loses: ["POST /reports says that the feature is not built yet"]
// Told: Say it in words as well
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

// Maintenance is right here.
app.use(async (c, next) => {
  const { status } = await model.request('/health');
  return status === 503 ? model.fetch(c.req.raw) : next();
});

app.post('/reports', (c) => c.body(null, 501));

app.route('/', model);

export default app;
