import { type Context, Hono } from 'hono';
import { requestId } from 'hono/request-id';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { boom } from './boom.ts';

interface Item {
  id: number;
  name: string;
  price: number;
  stock: number;
  note?: string;
}

/** What goes wrong, in the words of this service; the handler at the end makes an answer of it. */
class Problem extends Error {
  readonly status: ContentfulStatusCode;
  readonly type: string;
  readonly more: object;
  readonly headers: Record<string, string>;

  constructor(status: ContentfulStatusCode, type: string, title: string, more: object = {}, headers = {}) {
    super(title);
    this.status = status;
    this.type = `/problems/${type}`;
    this.more = more;
    this.headers = headers;
  }
}

const app = new Hono();

const items = new Map<number, Item>();
let lastId = 0;

app.use(requestId());

/** The JSON of the body, if it is of this media type. */
async function readJson(c: Context, mediaType: string, headers = {}): Promise<unknown> {
  const sent = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (sent !== mediaType) {
    throw new Problem(415, 'media-type', 'Unsupported media type', { detail: `Send ${mediaType}.` }, headers);
  }
  try {
    return await c.req.json();
  } catch {
    throw new Problem(400, 'malformed', 'Malformed JSON', { detail: 'The body cannot be read as JSON.' });
  }
}

/** The item in this value, or all that is wrong with it. */
function checked(value: unknown): Omit<Item, 'id'> {
  const { name, price, stock = 0, note } = (value ?? {}) as Record<string, unknown>;
  const errors: { detail: string; pointer: string }[] = [];
  const expect = (holds: boolean, member: string, detail: string) => {
    if (!holds) errors.push({ detail, pointer: `#/${member}` });
  };
  expect(typeof name === 'string' && name !== '', 'name', 'must be a text that is not empty');
  expect(typeof price === 'number' && price >= 0, 'price', 'must be a number, 0 or more');
  expect(Number.isInteger(stock) && Number(stock) >= 0, 'stock', 'must be a whole number, 0 or more');
  expect(note === undefined || typeof note === 'string', 'note', 'must be a text');
  if (errors.length > 0) throw new Problem(422, 'invalid', 'Invalid content', { detail: 'See errors.', errors });
  return { name, price, stock, ...(note !== undefined && { note }) } as Omit<Item, 'id'>; // as the checks have found
}

function itemOf(c: Context): Item {
  const item = items.get(Number(c.req.param('id')));
  if (!item) throw new Problem(404, 'no-item', 'No such item', { detail: `There is no item at ${c.req.path}.` });
  return item;
}

const onlyAllow = (methods: string) => () => {
  throw new Problem(405, 'method', 'Method not allowed', { detail: `Use one of ${methods}.` }, { Allow: methods });
};

app.get('/items', (c) => c.json([...items.values()]));

app.post('/items', async (c) => {
  const fields = checked(await readJson(c, 'application/json'));
  lastId += 1;
  const item = { id: lastId, ...fields };
  items.set(item.id, item);
  return c.json(item, 201, { Location: `/items/${item.id}` });
});

app.all('/items', onlyAllow('GET, HEAD, POST'));

app.get('/items/:id', (c) => c.json(itemOf(c)));

const mergePatch = 'application/merge-patch+json';

app.patch('/items/:id', async (c) => {
  const { id, ...fields } = itemOf(c);
  const patch = await readJson(c, mergePatch, { 'Accept-Patch': mergePatch });
  const merged = Object.entries({ ...fields, ...(patch as object) }).filter(([, value]) => value !== null);
  const item = { id, ...checked(Object.fromEntries(merged)) };
  items.set(id, item);
  return c.json(item);
});

app.delete('/items/:id', (c) => {
  items.delete(itemOf(c).id);
  return c.body(null, 204);
});

app.all('/items/:id', onlyAllow('GET, HEAD, PATCH, DELETE'));

app.post('/items/:id/buy', async (c) => {
  const item = itemOf(c);
  const { quantity } = ((await readJson(c, 'application/json')) ?? {}) as { quantity?: unknown };
  if (typeof quantity !== 'number' || !Number.isInteger(quantity) || quantity < 1) {
    const errors = [{ detail: 'must be a whole number, 1 or more', pointer: '#/quantity' }];
    throw new Problem(422, 'invalid', 'Invalid content', { detail: 'See errors.', errors });
  }
  if (quantity > item.stock) {
    const more = { detail: `${item.stock} left.`, available: item.stock };
    throw new Problem(409, 'out-of-stock', 'Out of stock', more);
  }
  item.stock -= quantity;
  return c.json(item);
});

app.all('/items/:id/buy', onlyAllow('POST'));

app.get('/boom', () => boom());

app.notFound(() => {
  throw new Problem(404, 'no-path', 'Nothing here', { detail: 'No resource has this path.' });
});

app.onError((error, c) => {
  if (!(error instanceof Problem)) console.error(error);
  const known = error instanceof Problem ? error : new Problem(500, 'internal', 'Internal server error');
  const { status, type, message: title, more, headers } = known;
  return c.json({ type, title, status, instance: c.req.path, ...more }, status, {
    ...headers,
    'Content-Type': 'application/problem+json',
  });
});

export default app;
