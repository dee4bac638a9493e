import { Hono } from 'hono';

const app = new Hono();

// TODO GET /items/{item_id}: answer with {"id": …, "name": "Item"}, the id as a number; 422 if it is not an integer.
app.get('/items/:item_id', (c) => c.text('not implemented', 501));

// TODO POST /users: store the user under a new id, answer with it, and say in Location where it lives.
app.post('/users', (c) => c.text('not implemented', 501));

// TODO GET /users/{user_id}: answer with the stored user, or say that there is none.
app.get('/users/:user_id', (c) => c.text('not implemented', 501));

// TODO DELETE /users/{user_id}: remove the user and answer without a body.
app.delete('/users/:user_id', (c) => c.text('not implemented', 501));

// TODO POST /items: answer with the object that was sent.
app.post('/items', (c) => c.text('not implemented', 501));

// TODO POST /process: say that the job is accepted, but not done yet.
app.post('/process', (c) => c.text('not implemented', 501));

// TODO GET /report: send the text from ./report.ts, or the part of it that a Range header asks for.
app.get('/report', (c) => c.text('not implemented', 501));

app.notFound((c) => c.text('not implemented', 501));

export default app;
