// A bare fetch function, without any framework; Location is absolute.
import { report } from '../report.ts';

const users: Record<string, object> = {};
let lastId = 41;

export default async function answer(request: Request): Promise<Response> {
  const { pathname, origin } = new URL(request.url);
  const [, collection, id = ''] = pathname.split('/');

  switch (`${request.method} ${collection}`) {
    case 'GET items':
      if (/^[+-]?\d+$/.test(id)) return Response.json({ id: Number(id), name: 'Item' });
      return Response.json({ detail: [{ loc: ['item_id'], msg: 'not an integer', type: 'path' }] }, { status: 422 });

    case 'POST users': {
      lastId += 1;
      const user = { ...((await request.json()) as object), id: lastId };
      users[lastId] = user;
      return Response.json(user, { status: 201, headers: { Location: `${origin}/users/${lastId}` } });
    }
    case 'GET users':
      return users[id] ? Response.json(users[id]) : new Response('no such user', { status: 404 });

    case 'DELETE users': {
      const found = id in users;
      delete users[id];
      return new Response(null, { status: found ? 204 : 404, headers: { 'X-Deleted': id } });
    }
    case 'POST items':
      return new Response(await request.text(), { status: 201, headers: { 'Content-Type': 'application/json' } });

    case 'POST process':
      return Response.json({ status: 'processing', since: Date.now() }, { status: 202 });

    case 'GET report': {
      const range = request.headers.get('range');
      if (range === null) return new Response(report, { headers: { 'Accept-Ranges': 'bytes', ETag: '"1"' } });
      const [from = 0, to = 25] = range.slice('bytes='.length).split('-').filter(Boolean).map(Number);
      return new Response(report.slice(from, to + 1), {
        status: 206,
        headers: { 'Content-Range': `bytes ${from}-${to}/26`, 'Content-Type': 'application/octet-stream' },
      });
    }
    default:
      return new Response(null, { status: 404 });
  }
}
