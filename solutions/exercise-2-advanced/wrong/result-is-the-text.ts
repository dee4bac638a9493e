// Believes: The result of the job is what was sent.
// Loses: ["GET /results/{id} answers with the result of this job"]
// Told: Send the text of just this job in capital letters
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const texts = new Map<string, string>();

app.post('/jobs', async (c) => {
  const body = await c.req.text();
  const response = await solution.request('/jobs', { method: 'POST', body });
  const location = response.headers.get('Location');
  if (location) texts.set(location.replace('/jobs/', ''), JSON.parse(body).text);
  return response;
});

app.get('/results/:id', (c) => c.json({ result: texts.get(c.req.param('id')) }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
