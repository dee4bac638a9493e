// Express, with what it does by itself: its tags, res.format for Accept, req.fresh for conditional GET.
import express from 'express';
import { articles } from '../articles.ts';

const app = express();
app.set('etag', 'strong');
app.use(express.json());

const searches: { q: string; results: unknown[] }[] = [];

app.get('/articles/:id', (req, res) => {
  const article = articles.get(req.params.id);
  if (!article) return res.sendStatus(404);
  res.set('Last-Modified', article.modified.toUTCString());
  return res.format({
    json: () => res.json({ title: article.title }),
    text: () => res.send(article.title),
    default: () => res.status(406).send(['application/json', 'text/plain']),
  });
});

app.put('/articles/:id', (req, res) => {
  const article = articles.get(req.params.id);
  const tags = req.get('If-Match');
  const since = req.get('If-Unmodified-Since');
  if (tags !== undefined) {
    if (!article) return res.sendStatus(412);
    // Express makes its tags by itself, and there is no telling which; so the same answer is asked for its tag.
    const tag = app.get('etag fn')(JSON.stringify({ title: article.title }));
    if (tags !== '*' && !tags.split(', ').includes(tag)) return res.sendStatus(412);
  } else if (article && since !== undefined && Date.parse(article.modified.toUTCString()) > Date.parse(since)) {
    return res.sendStatus(412);
  }
  if (article && req.get('If-None-Match') === '*') return res.sendStatus(412);

  articles.set(req.params.id, { title: req.body.title, modified: new Date() });
  return res.sendStatus(article ? 200 : 201);
});

app.post('/searches', (req, res) => {
  searches.push({ q: req.body.q, results: [] });
  res.redirect(303, `/searches/${searches.length}`);
});

app.get('/searches/:n', (req, res) => {
  res.json(searches[Number(req.params.n) - 1]);
});

export default app;
