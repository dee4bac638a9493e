// A bare fetch function; a window as a list of times, extra fields, 404 for an id that is no number.
import { items as given, type Item } from '../items.ts';

const { RATE_LIMIT = '3', RATE_WINDOW_S = '60' } = process.env;
const constants: Record<string, number> = {
  HTTP_200_OK: 200,
  HTTP_201_CREATED: 201,
  HTTP_202_ACCEPTED: 202,
  HTTP_204_NO_CONTENT: 204,
  HTTP_206_PARTIAL_CONTENT: 206,
  HTTP_400_BAD_REQUEST: 400,
  HTTP_401_UNAUTHORIZED: 401,
  HTTP_404_NOT_FOUND: 404,
  HTTP_429_TOO_MANY_REQUESTS: 429,
  HTTP_500_INTERNAL_SERVER_ERROR: 500,
};

let items: Item[] = [...given];
let times: number[] = [];

export default async function handle(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [collection, id = ''] = url.pathname.slice(1).split('/');

  switch (`${request.method} ${collection}${id && '/'}`) {
    case 'GET api/':
      return data();
    case 'GET items':
      return list(request.headers.get('range'), Number(url.searchParams.get('limit') ?? Infinity));
    case 'POST items': {
      const { name } = (await request.json()) as Item;
      const item = { id: Date.now(), name };
      items = [...items, item];
      return Response.json({ item }, { status: 201, headers: { Location: `/items/${item.id}` } });
    }
    case 'GET items/': {
      const item = items.find((each) => String(each.id) === id);
      return item ? Response.json(item) : new Response('No such item', { status: 404 });
    }
    case 'DELETE items/':
      items = items.filter((each) => String(each.id) !== id);
      return new Response(null, { status: 204 });
    case 'POST process':
      return Response.json({ status: 'processing', job: await request.json() }, { status: 202 });
    case 'GET constants/':
      if (!Object.hasOwn(constants, id)) return Response.json({ unknown: id }, { status: 404 });
      return Response.json({ name: id, code: constants[id] });
    default:
      return new Response(null, { status: 404 });
  }
}

function data(): Response {
  const now = Date.now();
  const end = (times[0] ?? now) + Number(RATE_WINDOW_S) * 1000;
  times = now >= end ? [now] : [...times, now];
  if (times.length <= Number(RATE_LIMIT)) return Response.json({ data: [] });
  const headers = { 'Retry-After': `${Math.ceil((end - now) / 1000)}`, 'Cache-Control': 'no-store' };
  return Response.json({ detail: 'Rate limit exceeded' }, { status: 429, headers });
}

function list(range: string | null, limit: number): Response {
  const headers = { 'Accept-Ranges': 'items' };
  const [, first, last] = range?.match(/^items=(\d+)-(\d*)$/) ?? [];
  if (first === undefined) return Response.json({ items: items.slice(0, limit) }, { headers });

  const from = Number(first);
  const to = Math.min(Number(last || Infinity), items.length - 1);
  if (from >= items.length) {
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `items */${items.length}` } });
  }
  return Response.json(
    { items: items.filter((_, at) => at >= from && at <= to), more: to < items.length - 1 },
    { status: 206, headers: { ...headers, 'Content-Range': `items ${from}-${to}/${items.length}` } },
  );
}
