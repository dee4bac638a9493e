// Believes: A redirect is a redirect; c.redirect() knows the code.
// Loses: ["GET /posts/{id} leads to the article for good", "GET /posts/{id} leads on even if there is no such article", "POST /posts sends the same request to the articles", "POST /drafts/1/publish sends the client to the new article"]
// Told: 302 lets a client turn POST into GET
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
