// Believes: Only users who exist are asked for.
// Loses: ["GET /users/{user_id} finds nobody under an id that no user ever had"]
// Told: An id that never existed is like one that is gone
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/987654', (c) => c.text('Internal Server Error', 500));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
