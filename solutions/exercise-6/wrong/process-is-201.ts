// Believes: A job was created, so it is a 201.
// Loses: ["POST /process accepts the job without finishing it"]
// Told: The work is promised, not done
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/process', (c) => c.json({ status: 'processing' }, 201));

app.route('/', model);

export default app;
