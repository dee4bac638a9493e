// A bare fetch function that throws its refusals; tags are made from the content, ids are UUIDs, PUT answers 204.
import { createHash, randomUUID } from 'node:crypto';
import { tokens } from '../data.ts';

type Content = { title: string; body: string };

/** What each caller has stored, by id; `null` in the place of a document that was deleted. */
const stores: Record<string, Map<string, Content | null>> = {};

function refuse(status: number, headers: Record<string, string> = {}): never {
  throw Response.json({ status, detail: 'refused' }, { status, headers });
}

function storeOf(request: Request) {
  const authorization = request.headers.get('authorization');
  if (authorization === null) return refuse(401, { 'WWW-Authenticate': 'Bearer realm="documents", charset="UTF-8"' });
  const caller = tokens.get(authorization.replace(/^bearer /i, ''));
  if (!caller) {
    const challenge = 'Bearer realm="documents", error="invalid_token", error_description="unknown"';
    return refuse(401, { 'WWW-Authenticate': challenge });
  }
  stores[caller] ??= new Map();
  return stores[caller];
}

async function contentOf(request: Request): Promise<Content> {
  const [type] = (request.headers.get('content-type') ?? '').split(';');
  if (type?.trim().toLowerCase() !== 'application/json') refuse(415, { Accept: 'application/json;charset=utf-8' });
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > Number(process.env.MAX_BODY || 1024)) refuse(413, { 'Retry-After': '60' });
  let content: Content;
  try {
    content = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return refuse(400);
  }
  if (content === null || typeof content !== 'object') refuse(400);
  if (![content.title, content.body].every((value) => typeof value === 'string')) refuse(422);
  return { title: content.title, body: content.body };
}

const tagOf = (content: Content) => `"${createHash('sha256').update(JSON.stringify(content)).digest('base64')}"`;

async function answer(request: Request): Promise<Response> {
  const { pathname, origin } = new URL(request.url);
  const [, , id] = pathname.split('/');
  const store = storeOf(request);

  const current = id ? store.get(id) : undefined;
  if (id && current === undefined) refuse(404);
  if (current === null) refuse(410);

  if (request.method === 'GET' && current) {
    const accepted = request.headers.get('accept')?.split(',') ?? ['*/*'];
    const fits = accepted.some((range) =>
      ['application/json', 'application/*', '*/*'].includes(range.split(';')[0]!.trim()),
    );
    if (!fits) refuse(406);
    return Response.json({ id, ...current }, { headers: { ETag: tagOf(current), Vary: 'Accept' } });
  }

  const content = request.method === 'DELETE' ? undefined : await contentOf(request);
  for (const [other, stored] of store) if (other !== id && stored && stored.title === content?.title) refuse(409);

  if (!id) {
    const id = randomUUID();
    store.set(id, content!); // only DELETE has none, and DELETE has an id
    const headers = { Location: `${origin}/documents/${id}`, ETag: tagOf(content!) };
    return Response.json({ ...content, id, published: false }, { status: 201, headers });
  }

  const condition = request.headers.get('if-match') ?? refuse(428);
  const known: string[] = condition.match(/\*|(W\/)?"[^"]*"/g) ?? [];
  const isTrue = known.some((tag) => tag === '*' || tag === tagOf(current!));
  if (!isTrue) refuse(412);
  store.set(id, content ?? null);
  return new Response(null, { status: 204 });
}

export default (request: Request) =>
  answer(request).catch((refusal) => {
    if (refusal instanceof Response) return refusal;
    throw refusal;
  });
