// Believes: The request was handled, so it is a 200; the body says that the work goes on.
// Loses: ["POST /process accepts the job without finishing it"]
// Told: 200 would tell the client that it is done
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/process', (c) => c.json({ status: 'processing' }));

app.route('/', model);

export default app;
