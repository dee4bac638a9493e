// Plain node:http, which listens by itself; the tags have commas, the title of a deleted document stays taken.
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { tokens } from '../data.ts';

interface Stored {
  owner: string;
  title: string;
  body: string;
  etag: string;
  deletedAt?: Date;
}

const stored = new Map<string, Stored>();
let changes = 0;
const nextTag = () => `"rev ${++changes}, ${Date.now()}"`;

createServer(async (request, response) => {
  const { method, headers } = request;
  const send = (status: number, value?: object, fields: Record<string, string> = {}) => {
    if (value) response.setHeader('content-type', 'application/json; charset=utf-8');
    response.writeHead(status, fields).end(value && JSON.stringify(value));
  };
  const [, collection, key] = (request.url ?? '').split('/');
  if (collection !== 'documents') return send(404);

  const [scheme, token] = headers.authorization?.split(/ +/) ?? [];
  const caller = scheme?.toLowerCase() === 'bearer' ? tokens.get(token ?? '') : undefined;
  if (!caller) {
    response.setHeader('WWW-Authenticate', [
      'Basic realm="old clients"',
      token ? 'Bearer error=invalid_token' : 'bearer',
    ]);
    return send(401);
  }

  const document = stored.get(key ?? '');
  if (key !== undefined && document?.owner !== caller) return send(404, {});
  if (document?.deletedAt) return send(410, { detail: `deleted at ${document.deletedAt.toISOString()}` });

  const show = (status: number, id: string, { title, body, etag }: Stored, fields = {}) =>
    send(status, { body, title, id, owner: caller }, { ETag: etag, ...fields });

  if (method === 'GET' && document) {
    if (headers.accept && !/application\/json|(application|\*)\/\*/.test(headers.accept)) {
      return send(406, { available: ['application/json'] });
    }
    return show(200, key!, document);
  }

  let title = '';
  let body = '';
  if (method !== 'DELETE') {
    if (!/^application\/json(?![^ ;])/i.test(headers['content-type'] ?? '')) {
      return send(415, undefined, { accept: 'application/json, application/json;q=0.5' });
    }
    const bytes = await buffer(request);
    if (bytes.length > Number(process.env.MAX_BODY)) return send(413, undefined, { connection: 'close' });
    let content: unknown;
    try {
      content = JSON.parse(bytes.toString());
    } catch (error) {
      return send(400, { detail: String(error) });
    }
    ({ title, body } = Object(content) as Stored);
    if (typeof title !== 'string' || typeof body !== 'string') return send(422);
    const others = [...stored].filter(([id]) => id !== key).map(([, other]) => other);
    if (others.some((other) => other.title === title && other.owner === caller)) {
      return send(409, { detail: 'taken', title });
    }
  }

  if (method === 'POST') {
    const id = `doc-${stored.size}`;
    const added = { owner: caller, title, body, etag: nextTag() };
    stored.set(id, added);
    return show(201, id, added, { Location: `documents/${id}` }); // relative to /documents
  }
  const condition = headers['if-match'];
  if (!document || condition === undefined) return send(428, { detail: 'If-Match, please' });
  const known = condition.match(/\*|(W\/)?"[^"]*"/g) ?? [];
  if (!known.some((tag) => tag === '*' || tag === document.etag)) return send(412, { detail: 'read it again' });

  if (method === 'DELETE') {
    document.deletedAt = new Date();
    return send(200, { deleted: true });
  }
  Object.assign(document, { title, body, etag: nextTag() });
  return send(204, undefined, { ETag: document.etag });
}).listen({ port: process.env.PORT, host: '127.0.0.1' });
