// Believes: A tag names an answer, so each answer has another one.
// Loses: ["HEAD /articles/1 answers like GET, without the body", "GET /articles/1 with If-None-Match says that nothing has changed", "GET /articles/1 finds its tag in a list of tags, and behind W/", "HEAD /articles/1 looks at Accept and at conditions like GET", "GET /articles/1 lets the current tag decide, not the date beside it", "PUT /articles/1 lets the current tag in a list decide, not the date"]
// Told: the tag of the version that it has
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

let answers = 0;

app.use('/articles/:id', async (c, next) => {
  await next();
  if (!c.res.headers.has('ETag')) return;
  answers += 1;
  c.res.headers.set('ETag', `"answer-${answers}"`);
});

app.route('/', model);

export default app;
