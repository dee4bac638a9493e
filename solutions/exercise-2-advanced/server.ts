import { Hono } from 'hono';
import { etag, report } from './report.ts';
import { jobMs, upperCase } from './work.ts';

const app = new Hono();

interface Part {
  first: number;
  last: number;
}

/** The parts that a Range header asks for, as far as the report has them; undefined if it does not ask for bytes. */
function partsOf(range = ''): Part[] | undefined {
  const [, list] = /^bytes=(.+)$/.exec(range) ?? [];
  if (list === undefined) return undefined;

  const parts: Part[] = [];
  for (const spec of list.split(',')) {
    const [, from, to] = /^(\d*)-(\d*)$/.exec(spec.trim()) ?? [];
    if (!from && !to) return undefined;
    const first = from ? Number(from) : Math.max(0, report.length - Number(to));
    const last = Math.min(from && to ? Number(to) : Infinity, report.length - 1);
    if (first <= last) parts.push({ first, last });
  }
  return parts;
}

const contentRange = ({ first, last }: Part) => `bytes ${first}-${last}/${report.length}`;
const textOf = ({ first, last }: Part) => report.slice(first, last + 1);

app.get('/report', (c) => {
  c.header('ETag', etag);
  c.header('Accept-Ranges', 'bytes');
  const isCurrent = (c.req.header('If-Range') ?? etag) === etag;
  const parts = c.req.method === 'GET' && isCurrent ? partsOf(c.req.header('Range')) : undefined;
  if (!parts) return c.text(report);

  const [part] = parts;
  if (!part) return c.body(null, 416, { 'Content-Range': `bytes */${report.length}` });
  if (parts.length === 1) return c.text(textOf(part), 206, { 'Content-Range': contentRange(part) });

  const boundary = crypto.randomUUID();
  const body = parts.map((each) =>
    [`--${boundary}`, 'Content-Type: text/plain', `Content-Range: ${contentRange(each)}`, '', textOf(each), ''].join(
      '\r\n',
    ),
  );
  return c.body(`${body.join('')}--${boundary}--\r\n`, 206, {
    'Content-Type': `multipart/byteranges; boundary=${boundary}`,
  });
});

const users = new Map<number, { id: number; name: string }>();
let lastId = 0;

app.get('/users', (c) => c.json([...users.values()]));

app.post('/users', async (c) => {
  const { name } = await c.req.json();
  do lastId += 1;
  while (users.has(lastId));
  const user = { id: lastId, name };
  users.set(user.id, user);
  return c.json(user, 201);
});

app.put('/users/:id{[0-9]+}', async (c) => {
  const { name } = await c.req.json();
  const user = { id: Number(c.req.param('id')), name };
  const isNew = !users.has(user.id);
  users.set(user.id, user);
  return c.json(user, isNew ? 201 : 200);
});

const results = new Map<string, string | undefined>(); // undefined until the job is done

app.post('/jobs', async (c) => {
  const body = await c.req.json().catch(() => undefined);
  if (typeof body?.text !== 'string') return c.json({ detail: 'text must be a text' }, 422);

  const id = crypto.randomUUID();
  results.set(id, undefined);
  upperCase(body.text).then((result) => results.set(id, result)); // nobody waits for it here
  c.header('Location', `/jobs/${id}`);
  c.header('Retry-After', String(Math.ceil(jobMs / 1000)));
  return c.json({ id, status: 'pending' }, 202);
});

app.get('/jobs/:id', (c) => {
  const id = c.req.param('id');
  if (!results.has(id)) return c.json({ detail: 'Job not found' }, 404);
  c.header('Cache-Control', 'no-store');
  return results.get(id) === undefined ? c.json({ status: 'pending' }) : c.redirect(`/results/${id}`, 303);
});

app.get('/results/:id', (c) => {
  const result = results.get(c.req.param('id'));
  return result === undefined ? c.json({ detail: 'Result not found' }, 404) : c.json({ result });
});

export default app;
