import { Hono } from 'hono';

const app = new Hono();

// TODO GET /items: answer with the first items of ./data.ts, as many as ?limit= says; refuse a limit that is wrong.
app.get('/items', (c) => c.text('not implemented', 501));

// TODO GET /protected: answer with the data, but only to callers with a token from ./data.ts.
app.get('/protected', (c) => c.text('not implemented', 501));

// TODO DELETE /admin/users/{id}: check who asks, then whether they may, then remove the user.
app.delete('/admin/users/:id', (c) => c.text('not implemented', 501));

// TODO GET /users/{id}: answer with the user, or say that there is none.
app.get('/users/:id', (c) => c.text('not implemented', 501));

// TODO PUT /users/{id} and other methods: say that this path does not take the method, and which ones it takes.
app.all('/users/:id', (c) => c.text('not implemented', 501));

// TODO POST /users: check the body, then store the user and answer with it; say which field is wrong if one is.
app.post('/users', (c) => c.text('not implemented', 501));

app.notFound((c) => c.text('not implemented', 501));

export default app;
