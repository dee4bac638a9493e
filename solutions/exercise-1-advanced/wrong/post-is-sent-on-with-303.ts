// Believes: 303 is the redirect that follows a POST.
// Loses: ["POST /posts sends the same request to the articles"]
// Told: 303 points to something else, such as a result, and asks for a GET
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/posts', (c) => c.redirect('/articles', 303));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
