// Believes: Every PUT is a new version, so I count them as they come in.
// Loses: ["GET /articles/1 shows that a refused PUT changed nothing"]
// Told: A tag changes with the article, and only then
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

let version = 0;

app.use('/articles/:id', async (c) => {
  // The tags of the model, with the version behind them.
  const ending = `.${version}"`;
  const headers = new Headers(c.req.raw.headers);
  for (const name of ['If-Match', 'If-None-Match']) {
    const tags = headers.get(name)?.replaceAll(ending, '"');
    if (tags !== undefined) headers.set(name, tags);
  }
  if (c.req.method === 'PUT') version += 1;
  const response = await model.fetch(new Request(c.req.raw, { headers }));
  const tag = response.headers.get('ETag');
  if (tag !== null) response.headers.set('ETag', tag.replace(/"$/, ending));
  return response;
});

app.route('/', model);

export default app;
