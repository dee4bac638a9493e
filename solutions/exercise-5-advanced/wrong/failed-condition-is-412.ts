// Believes: A condition that is not met is a 412, whatever the method.
// Loses: ["GET /articles/1 with If-None-Match says that nothing has changed", "GET /articles/1 finds its tag in a list of tags, and behind W/", "GET /articles/1 with If-None-Match: * matches every tag", "HEAD /articles/1 looks at Accept and at conditions like GET", "GET /articles/1 lets the current tag decide, not the date beside it"]
// Told: that is good news and no failure
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  const isNotModified = response.status === 304 && c.req.header('If-None-Match') !== undefined;
  return isNotModified ? c.json({ detail: 'You have this version' }, 412) : response;
});

app.route('/', model);

export default app;
