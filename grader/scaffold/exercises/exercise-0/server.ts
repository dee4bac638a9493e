import { Hono } from 'hono';

const app = new Hono();

// TODO POST /notes: store the note under a new id, answer with it, and say in Location where it lives.
app.post('/notes', (c) => c.text('not implemented', 501));

// TODO GET /notes/{id}: answer with the stored note, or say that there is none.
app.get('/notes/:id', (c) => c.text('not implemented', 501));

app.notFound((c) => c.text('not implemented', 501));

export default app;
