// Believes: HEAD only asks whether something is there.
// Loses: ["HEAD /articles/1 answers like GET, without the body","HEAD /articles/1 looks at Accept and at conditions like GET","HEAD /articles/999 says that there is no such article"]
// Told: HEAD is for a client that wants exactly these headers
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => (c.req.method === 'HEAD' ? c.body(null) : model.fetch(c.req.raw)));

app.route('/', model);

export default app;
