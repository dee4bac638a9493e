// Believes: A redirect is a redirect; c.redirect() knows the code.
// Loses: ["GET /posts/{id} leads to the article for good", "POST /posts sends the same request to the articles", "POST /drafts/1/publish sends the client to the new article"]
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  const location = response.headers.get('Location');
  if (response.status >= 300 && location) return c.redirect(location);
  return response;
});

export default app;
