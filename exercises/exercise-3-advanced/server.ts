import { Hono } from 'hono';

const app = new Hono();

// TODO POST /documents: check who asks and what was sent, store the document, say where it is and which version.
app.post('/documents', (c) => c.text('not implemented', 501));

// TODO GET /documents/{id}: answer with the document and its tag, to its owner only, and in a format that fits.
app.get('/documents/:id', (c) => c.text('not implemented', 501));

// TODO PUT /documents/{id}: check what was sent, then the version that the client knows, then replace the document.
app.put('/documents/:id', (c) => c.text('not implemented', 501));

// TODO DELETE /documents/{id}: check the version that the client knows, then delete, and remember that it was there.
app.delete('/documents/:id', (c) => c.text('not implemented', 501));

app.notFound((c) => c.text('not implemented', 501));

export default app;
