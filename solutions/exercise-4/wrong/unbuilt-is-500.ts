// Believes: Code that is missing is a failure of the server like any other.
// Loses: ["POST /reports says that the feature is not built yet"]
// Told: the feature is simply not built, and the server knows that
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

// Maintenance is right here.
app.use(async (c, next) => {
  const { status } = await model.request('/health');
  return status === 503 ? model.fetch(c.req.raw) : next();
});

app.post('/reports', () => {
  throw new Error('not built yet');
});

app.onError((_error, c) => c.json({ detail: 'Internal server error' }, 500));

app.route('/', model);

export default app;
