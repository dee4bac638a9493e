// TODO: the model answer. It has to earn every point, with every seed and in every order of independent checks.
import { Hono } from 'hono';

const app = new Hono();

const notes = new Map<number, object>();

app.post('/notes', async (c) => {
  const id = notes.size + 1;
  notes.set(id, { ...(await c.req.json()), id });
  c.header('Location', `/notes/${id}`);
  return c.json(notes.get(id), 201);
});

app.get('/notes/:id', (c) => {
  const note = notes.get(Number(c.req.param('id')));
  return note ? c.json(note) : c.json({ detail: 'Note not found' }, 404);
});

export default app;
