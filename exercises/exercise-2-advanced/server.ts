import { Hono } from 'hono';

const app = new Hono();

// TODO GET /report: send the text and the ETag of ./report.ts, or the part or parts that a Range header asks for.
// TODO HEAD /report: answer in the same way as without a Range header; Hono sends HEAD requests here, too.
app.get('/report', (c) => c.text('not implemented', 501));

// TODO GET /users: answer with the list of all users.
app.get('/users', (c) => c.text('not implemented', 501));

// TODO POST /users: store the user under an id that you choose, and answer with it.
app.post('/users', (c) => c.text('not implemented', 501));

// TODO PUT /users/{id}: create or replace the user with this id, and say which of the two it was.
app.put('/users/:id', (c) => c.text('not implemented', 501));

// TODO POST /jobs: start upperCase() of ./work.ts, and say at once that the job is accepted and where to ask about it.
app.post('/jobs', (c) => c.text('not implemented', 501));

// TODO GET /jobs/{id}: say that the job is still running, or lead to its result.
app.get('/jobs/:id', (c) => c.text('not implemented', 501));

// TODO GET /results/{id}: answer with the result.
app.get('/results/:id', (c) => c.text('not implemented', 501));

app.notFound((c) => c.text('not implemented', 501));

export default app;
