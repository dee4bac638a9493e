import { Hono } from 'hono';

const app = new Hono();

// TODO GET /items/{id}: answer with {"id": …}, the id as a number; 422 if it is not an integer.
app.get('/items/:id', (c) => c.text('not implemented', 501));

// TODO POST /items: say that an item was created, and answer with the object that was sent.
app.post('/items', (c) => c.text('not implemented', 501));

// TODO DELETE /items/{id}: say that it is done, without a body.
app.delete('/items/:id', (c) => c.text('not implemented', 501));

// TODO GET /users/{id}: answer with the user from ./data.ts, or say that there is none.
app.get('/users/:id', (c) => c.text('not implemented', 501));

// TODO GET /protected: find out who asks, then answer with the data or refuse; the tokens are in ./data.ts.
app.get('/protected', (c) => c.text('not implemented', 501));

// TODO GET /boom: call boom() from ./boom.ts, and when it throws, own up to it without giving anything away.
app.get('/boom', (c) => c.text('not implemented', 501));

// TODO GET /classify/{code}: name the class of the status code, or refuse what is none.
app.get('/classify/:code', (c) => c.text('not implemented', 501));

// TODO any other path: say as JSON that there is nothing here.
app.notFound((c) => c.text('not implemented', 501));

export default app;
