// Hono with its own middleware and exceptions, and other texts where the README leaves them open.
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { HTTPException } from 'hono/http-exception';
import { boom } from '../boom.ts';
import { tokens, users } from '../data.ts';

const app = new Hono();

app
  .get('/items/:id{-?[0-9]+}', (c) => c.json({ id: Number.parseInt(c.req.param('id'), 10) }))
  .post('/items', async (c) =>
    c.json({ ...(await c.req.json()), createdAt: new Date() }, 201, { Location: '/items/1' }),
  )
  .delete('/items/:id', () => new Response(null, { status: 204 }));

app.get('/users/:id', (c) => {
  const user = users.find(({ id }) => `${id}` === c.req.param('id'));
  if (!user) throw new HTTPException(404, { message: 'User not found' });
  return c.json(user);
});

app.use('/protected', bearerAuth({ verifyToken: (token) => tokens.has(token) }));
app.get('/protected', (c) => {
  if (c.req.header('Authorization') !== 'Bearer admin-token') throw new HTTPException(403, { message: 'Admins only' });
  return c.json({ data: 'secret' });
});

app.get('/boom', (c) => c.json(boom()));

app.get('/classify/:code', (c) => {
  const code = Number(c.req.param('code'));
  const name = { 1: 'informational', 2: 'success', 3: 'redirection', 4: 'client_error', 5: 'server_error' }[
    Math.trunc(code / 100)
  ];
  if (!name) throw new HTTPException(400, { message: 'That is no status code' });
  return c.json({ code, class: name, registered: code !== 471 });
});

app.notFound((c) => c.json({ detail: `${c.req.path} leads nowhere` }, 404));

app.onError((error, c) => {
  if (!(error instanceof HTTPException)) return c.json({ detail: 'We are looking into it' }, 500);
  if (error.res) return error.res;
  return c.json({ detail: error.message }, error.status);
});

export default { fetch: (request: Request) => app.fetch(request) };
