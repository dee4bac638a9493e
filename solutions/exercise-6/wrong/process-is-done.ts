// Believes: The server is quick, so it can say at once that the job is done.
// Loses: ["POST /process accepts the job without finishing it"]
// Told: Nobody has done the work yet
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.post('/process', (c) => c.json({ status: 'done' }, 202));

app.route('/', model);

export default app;
