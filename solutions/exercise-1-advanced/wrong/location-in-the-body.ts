// Believes: A client that is sent somewhere else reads the address in the body.
// Loses: ["GET /posts/{id} leads to the article for good", "GET /posts/{id} leads on even if there is no such article", "POST /posts sends the same request to the articles", "POST /drafts/1/publish sends the client to the new article", "GET /articles/{id} finds the published article"]
// Told: Which one it is stands in Location and nowhere else.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  const location = response.headers.get('Location');
  if (response.status < 300 || !location) return response;
  return c.json({ location }, response.status === 303 ? 303 : 308);
});

export default app;
