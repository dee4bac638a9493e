import { Hono } from 'hono';

const app = new Hono();

// TODO every response: send X-Request-Id, the one of the request or a new one.
// TODO every error, also 404 and 405 of unknown paths and methods: problem details, made in one place.

// TODO GET /items: answer with the list of all items.
app.get('/items', (c) => c.text('not implemented', 501));

// TODO POST /items: check media type, JSON and content, report all problems at once, store the item, say where it lives.
app.post('/items', (c) => c.text('not implemented', 501));

// TODO other methods on /items: say which methods this path takes.
app.all('/items', (c) => c.text('not implemented', 501));

// TODO GET /items/{id}: answer with the item, or say that there is none.
app.get('/items/:id', (c) => c.text('not implemented', 501));

// TODO PATCH /items/{id}: merge the patch into the item; take no other kind of patch.
app.patch('/items/:id', (c) => c.text('not implemented', 501));

// TODO DELETE /items/{id}: remove the item and answer without a body.
app.delete('/items/:id', (c) => c.text('not implemented', 501));

// TODO POST /items/{id}/buy: take from the stock, or say how many are left.
app.post('/items/:id/buy', (c) => c.text('not implemented', 501));

// TODO GET /boom: call boom() of ./boom.ts and let your error handling do the rest.
app.get('/boom', (c) => c.text('not implemented', 501));

// TODO any other path: say that there is nothing here, as a problem.
app.notFound((c) => c.text('not implemented', 501));

export default app;
