// A bare fetch function, without any framework.
import { boom } from '../boom.ts';
import { tokens, users } from '../data.ts';

const error = (status: number, detail: string, headers = {}) => Response.json({ detail }, { status, headers });

async function route(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  const id = path.split('/')[2] ?? '';

  if (/^\/items\/-?\d+$/.test(path)) {
    return request.method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json({ id: Number(id) });
  }
  if (path === '/items' && request.method === 'POST') return Response.json(await request.json(), { status: 201 });
  if (path.startsWith('/users/')) {
    for (const user of users) if (user.id === Number(id)) return Response.json({ ...user, href: path });
    return error(404, 'User not found');
  }
  if (path === '/protected') {
    const token = request.headers.get('authorization')?.split(' ').at(-1) ?? '';
    const role = tokens.get(token);
    if (role === 'admin') return new Response('secret');
    if (role) return error(403, 'This is for admins only');
    return error(401, 'Who are you?', { 'www-authenticate': 'bearer' });
  }
  if (path === '/boom') return Response.json(boom());
  if (path.startsWith('/classify/')) {
    const code = Number(id);
    if (!(code >= 100 && code <= 599)) return error(400, 'Codes go from 100 to 599');
    const names = ['', 'informational', 'success', 'redirection', 'client_error', 'server_error'];
    return Response.json({ code, class: names[Math.floor(code / 100)] });
  }
  return error(404, 'Not Found');
}

export default async function answer(request: Request): Promise<Response> {
  try {
    return await route(request);
  } catch {
    return error(500, 'Internal Server Error');
  }
}
