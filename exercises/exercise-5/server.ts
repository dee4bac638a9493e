import { Hono } from 'hono';

const app = new Hono();

// TODO GET /ping: answer with {"ping": "pong"}.
app.get('/ping', (c) => c.text('not implemented', 501));

// TODO GET /items/{id}: answer with the item of ./data.ts, or throw an error that becomes a 404 with X-Error.
app.get('/items/:id', (c) => c.text('not implemented', 501));

// TODO PUT /items/{id}: check the item that was sent, store it, and say whether it is new or replaced.
app.put('/items/:id', (c) => c.text('not implemented', 501));

// TODO DELETE /items/{id}: remove the item and answer without a body, or say that there is none.
app.delete('/items/:id', (c) => c.text('not implemented', 501));

// TODO PUT /get-or-create-task/{id}: answer with the task, and say whether it had to be created.
app.put('/get-or-create-task/:id', (c) => c.text('not implemented', 501));

// TODO GET /jobs/{id}: say by the status whether the job is done.
app.get('/jobs/:id', (c) => c.text('not implemented', 501));

// TODO GET /old-items/{id}: send the client to /items/{id}.
app.get('/old-items/:id', (c) => c.text('not implemented', 501));

// TODO GET /unicorns/{name}: answer with the name; throw an error of your own for yolo and set its status elsewhere.
app.get('/unicorns/:name', (c) => c.text('not implemented', 501));

// TODO GET /banner: answer with plain text that starts with hello.
app.get('/banner', (c) => c.text('not implemented', 501));

app.notFound((c) => c.text('not implemented', 501));

export default app;
