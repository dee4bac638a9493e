// Believes: What is gone is gone for everybody.
// Loses: ["GET /documents/{id} by bob does not find the deleted document either, nor does PUT"]
// Told: Bob must not learn that alice had this document.
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { tokens } from '../data.ts';

interface Document {
  readonly id: number;
  readonly owner: string;
  title: string;
  body: string;
  version: number;
  deleted: boolean;
}

interface Variables {
  caller: string;
  document: Document;
  content: { readonly title: string; readonly body: string };
}

const app = new Hono<{ Variables: Variables }>();

const maxBody = Number(process.env.MAX_BODY ?? 1024);
const documents: Document[] = [];

const etagOf = (document: Document) => `"${document.version}"`;

/** Sends a document with the tag of its version. */
function show(c: Context, document: Document, status: 200 | 201, headers = {}) {
  const { id, title, body } = document;
  return c.json({ id, title, body }, status, { ETag: etagOf(document), ...headers });
}

// The checks stand in the order in which they are made; each of them lets the request pass or answers it.

app.use('/documents/*', async (c, next) => {
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  const caller = tokens.get(token ?? '');
  if (caller === undefined) {
    const challenge = token === undefined ? 'Bearer' : 'Bearer error="invalid_token"';
    return c.json({ detail: 'Not authenticated' }, 401, { 'WWW-Authenticate': challenge });
  }
  c.set('caller', caller);
  return next();
});

app.use('/documents/:id', async (c, next) => {
  const document = documents.find(({ id }) => String(id) === c.req.param('id'));
  if (document?.deleted) return c.json({ detail: 'This document was deleted' }, 410);
  if (document?.owner !== c.get('caller')) return c.json({ detail: 'Document not found' }, 404);
  c.set('document', document);
  return next();
});

app.on(
  ['POST', 'PUT'],
  '/documents/*',
  async (c, next) => {
    if (/^application\/json *(;|$)/i.test(c.req.header('Content-Type') ?? '')) return next();
    return c.json({ detail: 'Send JSON' }, 415, { Accept: 'application/json' });
  },
  bodyLimit({ maxSize: maxBody, onError: (c) => c.json({ detail: `At most ${maxBody} bytes` }, 413) }),
  async (c, next) => {
    const content = await c.req.json().catch(() => undefined);
    if (content === undefined) return c.json({ detail: 'The body is not JSON' }, 400);
    if (typeof content?.title !== 'string' || typeof content.body !== 'string') {
      return c.json({ detail: 'title and body must be texts' }, 422);
    }
    const isTaken = documents.some(
      (other) =>
        other !== c.get('document') &&
        other.owner === c.get('caller') &&
        other.title === content.title &&
        !other.deleted,
    );
    if (isTaken) return c.json({ detail: 'You have another document with this title' }, 409);
    c.set('content', content);
    return next();
  },
);

app.on(['PUT', 'DELETE'], '/documents/:id', async (c, next) => {
  const known = c.req.header('If-Match');
  if (known === undefined) return c.json({ detail: 'Say in If-Match which version you know' }, 428);
  const tags = known.split(',').map((tag) => tag.trim());
  if (!tags.includes('*') && !tags.includes(etagOf(c.get('document')))) {
    return c.json({ detail: 'The document has changed since then' }, 412);
  }
  return next();
});

app.post('/documents', (c) => {
  const { title, body } = c.get('content');
  const document = { id: documents.length + 1, owner: c.get('caller'), title, body, version: 1, deleted: false };
  documents.push(document);
  return show(c, document, 201, { Location: `/documents/${document.id}` });
});

app.get('/documents/:id', (c) => {
  // Weights such as q=0.5 do not matter here: there is only one format to choose from.
  const isWelcome = /application\/(json|\*)|\*\/\*/i.test(c.req.header('Accept') ?? '*/*');
  return isWelcome ? show(c, c.get('document'), 200) : c.json({ detail: 'There is only application/json' }, 406);
});

app.put('/documents/:id', (c) => {
  const { title, body } = c.get('content');
  const document = c.get('document');
  Object.assign(document, { title, body, version: document.version + 1 });
  return show(c, document, 200);
});

app.delete('/documents/:id', (c) => {
  c.get('document').deleted = true;
  return c.body(null, 204);
});

export default app;
