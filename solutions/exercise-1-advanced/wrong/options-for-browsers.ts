// Believes: OPTIONS is for CORS; hono/cors answers it.
// Loses: ["OPTIONS /articles/1 lists the methods of an article"]
// Told: OPTIONS asks one question, which methods work here, and Allow is the answer.
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import solution from '../server.ts';

const app = new Hono();

app.use(cors());

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
