import { Hono } from 'hono';

const app = new Hono();

// TODO GET /api/data: answer with an empty list of data, but not more often than the rate limit allows.
app.get('/api/data', (c) => c.text('not implemented', 501));

// TODO GET /items: answer with the items of ./items.ts: all, the first few (?limit=), or the part that Range asks for.
app.get('/items', (c) => c.text('not implemented', 501));

// TODO POST /items: store a new item and say that it was created.
app.post('/items', (c) => c.text('not implemented', 501));

// TODO GET /items/{id}: answer with the item, or say that there is none.
app.get('/items/:id', (c) => c.text('not implemented', 501));

// TODO DELETE /items/{id}: remove the item and answer without a body.
app.delete('/items/:id', (c) => c.text('not implemented', 501));

// TODO POST /process: say that the job is accepted, but not done yet.
app.post('/process', (c) => c.text('not implemented', 501));

// TODO GET /constants/{name}: answer with the number that belongs to the name, or say that there is no such name.
app.get('/constants/:name', (c) => c.text('not implemented', 501));

app.notFound((c) => c.text('not implemented', 501));

export default app;
