// Believes: for HEAD an article is there or not, and the reasons belong to GET.
// Loses: ["HEAD /articles/13 answers as GET does","HEAD /articles/451 answers as GET does, too"]
// Told: HEAD has the status and the header fields of GET
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  const known = [200, 404].includes(response.status);
  return c.req.method === 'HEAD' && !known ? new Response(null, { status: 404, headers: response.headers }) : response;
});

export default app;
