// Believes: Whoever is asked for was there at least once.
// Loses: ["GET /users/{id} finds nobody under an id that no user ever had"]
// Told: Whoever was never there is like one who is gone
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id{\\d\\d\\d+}', () => {
  throw new TypeError("Cannot read properties of undefined (reading 'isDeleted')");
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
