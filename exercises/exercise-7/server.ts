import { Hono } from 'hono';

const app = new Hono();

// TODO POST /items: check the body, store the item under a new id, answer with it, and say in Location where it lives.
app.post('/items', (c) => c.text('not implemented', 501));

// TODO GET /items: answer with the list of all items.
app.get('/items', (c) => c.text('not implemented', 501));

// TODO GET /items/{id}: answer with the stored item; refuse an id that is not an integer or that no item has.
app.get('/items/:id', (c) => c.text('not implemented', 501));

// TODO PUT /items/{id}: replace the item and answer with it; never create one.
app.put('/items/:id', (c) => c.text('not implemented', 501));

// TODO DELETE /items/{id}: remove the item and answer without a body.
app.delete('/items/:id', (c) => c.text('not implemented', 501));

// TODO PATCH /items/{id} and other methods: say which methods this path takes.
app.all('/items/:id', (c) => c.text('not implemented', 501));

// TODO POST /users: check the body, then look for a conflict, and only then store the user, as for an item.
app.post('/users', (c) => c.text('not implemented', 501));

// TODO GET /users: answer with the list of all users.
app.get('/users', (c) => c.text('not implemented', 501));

// TODO GET /users/{id}: answer with the stored user, or say that there is none.
app.get('/users/:id', (c) => c.text('not implemented', 501));

// TODO DELETE /users/{id}: remove the user and answer without a body.
app.delete('/users/:id', (c) => c.text('not implemented', 501));

// TODO any other path: say that there is nothing here, in the shape that all errors have.
app.notFound((c) => c.text('not implemented', 501));

export default app;
