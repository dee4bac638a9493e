import { Hono } from 'hono';

const app = new Hono();

// TODO GET /items: answer with all items of ./database.ts.
app.get('/items', (c) => c.text('not implemented', 501));

// TODO GET /items/{id}: answer with the item, say that there is none, or survive a failing database and log its error.
app.get('/items/:id', (c) => c.text('not implemented', 501));

// TODO POST /items: store a new item; refuse a body that is not JSON or has no name.
app.post('/items', (c) => c.text('not implemented', 501));

// TODO POST /reports: say that this feature is not built yet.
app.post('/reports', (c) => c.text('not implemented', 500));

// TODO GET /health: say whether the service can be used at the moment.
app.get('/health', (c) => c.text('not implemented', 501));

// TODO PUT /admin/maintenance: switch maintenance on or off; while it is on, every other path says so.
app.put('/admin/maintenance', (c) => c.text('not implemented', 501));

app.notFound((c) => c.text('not implemented', 501));

export default app;
