import { z } from 'zod';
import {
  type Answer,
  byTrack,
  type Check,
  check,
  defineExercise,
  matching,
  optional,
  otherThan,
  present,
  type Request,
  reference,
  together,
  tokens,
} from '../../grader/index.ts';

/** Problem details, and what else is asked for. */
const problemWith = (more: z.ZodRawShape) =>
  z.looseObject({ type: z.string().min(1), title: z.string().min(1), status: z.int(), ...more });

const problem = (status: number, more: z.ZodRawShape = {}) => problemWith({ status: z.literal(status), ...more });

const anError = z.looseObject({ detail: z.string().min(1), pointer: z.string() });

/** A frame of a stack trace, on a line of its own or not; a time such as "at 12:34:56" is none. */
const stackTraces = [/\bat .*\D:\d+:\d+/, 'Traceback (most recent call last)'];

const internals = ['hunter2', 'SELECT', 'TypeError', 'node_modules', 'site-packages', ...stackTraces];

/** Whether this is a problem that points to the name and the price. */
function hasPointers(text: string): boolean {
  const shape = z.object({ errors: z.array(z.object({ pointer: z.unknown() })) });
  try {
    const pointers = shape.parse(JSON.parse(text)).errors.map(({ pointer }) => pointer);
    return ['#/name', '#/price'].every((place) => pointers.includes(place));
  } catch {
    return false;
  }
}

const problemJson = 'application/problem+json';

/** What parsers say about this body; other words about it are the learner's own. */
const parserMessages = [
  /SyntaxError|JSONDecodeError/,
  /\bposition \d+/,
  /\bcolumn \d+/,
  /Unexpected (?:end of JSON input|token)/i,
  /Expecting value/,
];

// What is left open in some answers, because it is judged in others.
const anotherHeader = [
  'header-removed',
  'header-emptied',
  'header-replaced',
  'header-duplicated',
  'media-type-changed',
] as const;

const anotherMember = [
  'member-removed',
  'member-retyped',
  'member-null',
  'member-changed',
  'member-of-another',
  'array-emptied',
] as const;

const newId = matching(/^.{8,}$/, 'an id of at least 8 characters');

// A type or an id that is missing everywhere has cost its points where a refused method is judged.
const asProblem = ({ headers }: Answer) => {
  const pattern = /^application\/problem\+json\s*(;|$)/i;
  return pattern.test(headers['content-type'] ?? '') ? matching(pattern, problemJson) : optional(present);
};

/** What Content-Type says; undefined if there is no answer, or none with JSON in it, which is judged elsewhere. */
function typeOf(answer: Answer | undefined): string | undefined {
  try {
    if (answer === undefined) return undefined;
    const { bytes, text, headers } = answer;
    if (bytes > 0) JSON.parse(text);
    return headers['content-type'] ?? (bytes > 0 ? 'missing' : undefined);
  } catch {
    return undefined;
  }
}

/** Whether a Content-Type is not that of a success, or of a problem. */
function isMislabelled(answer: Answer | undefined): boolean {
  const type = typeOf(answer);
  if (answer === undefined || type === undefined) return false;
  return !(answer.status < 400 ? /^application\/json\s*(;|$)/i : /^application\/problem\+json\s*(;|$)/i).test(type);
}

/** The request id; undefined if there is no answer, empty if it has none. */
function idOf(answer: Answer): string | undefined {
  try {
    return answer.headers['x-request-id'] ?? '';
  } catch {
    return undefined;
  }
}

/** The member of a problem, if it is a text. */
const textOf = (answer: Answer, member: string) => {
  const { success, data } = z
    .string()
    .transform((text, ctx) => {
      try {
        return z.record(z.string(), z.unknown()).parse(JSON.parse(text))[member];
      } catch {
        ctx.addIssue('no object');
        return z.NEVER;
      }
    })
    .safeParse(answer.text);
  return success && typeof data === 'string' ? data : undefined;
};

/** A problem with the type and the title of an earlier one, as far as it had them. */
const sameKind = (first: Answer) =>
  z.looseObject(
    Object.fromEntries(
      ['type', 'title'].flatMap((member) => {
        const text = textOf(first, member);
        return text === undefined ? [] : [[member, z.literal(text)]];
      }),
    ),
  );

// Where Location leads is judged by one check; the others find the item by its id.
const itemPath = (item: Answer) =>
  item.location && /^\/items\/\d+$/.test(item.location) ? item.location : (`/items/${item.value('id')}` as const);

const patch = (item: Answer, members: Readonly<Record<string, number | string | null>>): Request => ({
  method: 'PATCH',
  path: itemPath(item),
  headers: { 'content-type': 'application/merge-patch+json' },
  json: members,
});

export default defineExercise(({ integer, word }) => {
  const [name, other] = [word('item'), word('other item')];
  const [sentId, boomId] = [word('request id'), word('boom id')];
  const [refusedId, deletedId] = [word('refused id'), word('deleted id')];
  const otherId = word('other request id');
  const missing = integer('missing id', 900_000, 999_999);
  const stock = integer('stock', 2, 9);
  const newStock = integer('new stock', 10, 90);
  const price = integer('new price', 2, 90);

  /** The request id that was sent, unless it was lost with a refused method, too. */
  const echoed = ({ headers }: Answer) => (headers['x-request-id'] === refusedId ? otherId : optional(present));

  const nowhere = check({
    name: 'GET /nope says as a problem that there is nothing',
    points: { status: 1, mediaType: 1, headers: 1, json: 1 },
    request: { path: '/nope' },
    expect: { status: 404, mediaType: problemJson, headers: { 'x-request-id': newId }, json: problem(404) },
    hint: {
      status: byTrack('No route has this path. The answer of the framework is not enough, but its status was right.', {
        typescript: 'app.notFound(…) makes your own.',
        fastapi: 'A handler for the HTTPException of Starlette makes your own.',
      }),
      mediaType: byTrack('Problem details are JSON with a media type of their own.', {
        typescript: 'The third argument of c.json(…) are header fields, such as Content-Type.',
        fastapi: 'JSONResponse(…, media_type="application/problem+json") sends it.',
      }),
      headers: byTrack('Every response has an X-Request-Id, so also those that no handler of yours made.', {
        typescript: 'app.use(requestId()), from hono/request-id, reaches them all.',
        fastapi: '@app.middleware("http") reaches them.',
      }),
      json: byTrack(
        'Also an error that no route of yours makes is a problem, with type, title and status. The status in the body is the number in the status line.',
        { fastapi: 'For unknown paths FastAPI raises the HTTPException of Starlette, which needs a handler.' },
      ),
    },
  });

  const nowhereAgain = check({
    name: 'GET of another path that does not exist has the same type and title',
    after: nowhere,
    points: 1,
    request: { path: `/nope/${word('other path')}` },
    // A status that is not 404 was judged above.
    expect: { json: (first) => sameKind(first) },
    hint: 'The kind of problem is the same for all paths that are not there. Which path it was belongs in detail or instance.',
  });

  const noItem = check({
    name: 'GET /items/{id} says as a problem that there is no such item',
    points: { status: 1, json: 2 },
    request: { path: `/items/${missing}` },
    expect: {
      status: 404,
      json: problem(404, {
        detail: z.string().min(1),
        instance: z
          .string()
          .refine((text) => text.endsWith(`/items/${missing}`), `the path of the request, /items/${missing}`),
      }),
    },
    hint: {
      status: 'The path is fine, but nothing lives there.',
      json: 'Beside type, title and status, detail says what is wrong this time, and instance is the path of the request.',
    },
  });

  const headOfNothing = check({
    name: 'HEAD /items/{id} says that there is no such item, as GET does',
    points: { status: 1, mediaType: 1, empty: 1 },
    request: { method: 'HEAD', path: `/items/${missing}` },
    expect: { status: 404, mediaType: problemJson, empty: true },
    hint: {
      status: byTrack('What answers GET answers HEAD, with the same status.', {
        typescript: 'Hono does it by itself, unless a route is in the way.',
        fastapi: '@app.get does not do it; @app.api_route(path, methods=["GET", "HEAD"]) does.',
      }),
      mediaType: 'HEAD has the header fields that GET has, and GET answers with a problem.',
      empty: 'The problem itself is for GET. HEAD ends after its header fields, also when it is an error.',
    },
  });

  const refusedMethod = check({
    name: 'DELETE /items is refused with the methods that there are',
    points: { status: 1, mediaType: 1, headers: { allow: 2, 'x-request-id': 1 }, json: 1 },
    request: { method: 'DELETE', path: '/items', headers: { 'x-request-id': refusedId } },
    expect: {
      status: 405,
      mediaType: problemJson,
      headers: { allow: tokens(['GET', 'POST'], ['DELETE']), 'x-request-id': refusedId },
      json: problem(405),
    },
    hint: {
      status: 'The path exists; it is the method that it does not take.',
      mediaType: 'A refused method is a problem as well, with the same Content-Type as every other one.',
      headers: {
        allow: 'List all methods of this path in Allow, not only those of one route.',
        'x-request-id': 'An error has the X-Request-Id of its request as well.',
      },
      json: 'This is an error like every other one, so it is a problem as well.',
    },
  });

  const refusedMethods = check({
    name: 'PUT and PATCH /items are refused as well',
    after: refusedMethod,
    points: 1,
    request: together(
      { method: 'PUT', path: '/items', json: { name, price } },
      { method: 'PATCH', path: '/items', json: { price } },
    ),
    // A wrong status for a refused method was judged above.
    expect: { statuses: ({ status }) => ({ [status === 404 ? 404 : 405]: 2 }) },
    hint: 'Refuse every method that this path does not take, not only those that you have thought of.',
  });

  const refusedAgain = check({
    name: 'PATCH /items is refused with the same type and title',
    after: refusedMethod,
    points: 1,
    request: { method: 'PATCH', path: '/items', json: { price } },
    expect: { json: (first) => sameKind(first) },
    hint: 'The kind of problem is the same for all methods that are refused. Which method it was belongs in detail.',
  });

  const kinds = check({
    name: 'GET /items/{id} keeps type and title for another missing item, and has a type of its own',
    after: [noItem, refusedMethod],
    points: 1,
    request: { path: `/items/${missing + 1}` },
    expect: {
      json: (first, refused) =>
        z
          .looseObject({
            type: z
              .literal(first.value('type'))
              .refine((type) => type !== refused.value('type'), 'another type than that of the refused method'),
            title: z.literal(first.value('title')),
          })
          // An instance that does not name the item was judged above.
          .refine(
            (body) => !first.text.includes(`/${missing}`) || JSON.stringify(body).includes(`/${missing + 1}`),
            `a problem with the path of this request, /items/${missing + 1}`,
          ),
    },
    hint: 'Every kind of problem has a type, which no other kind has. The id of the item belongs in detail and instance, and is another one each time.',
  });

  const refusedType = check({
    name: 'POST /items takes no text/plain',
    after: refusedMethod,
    points: { status: 1, headers: 1, json: 1 },
    request: {
      method: 'POST',
      path: '/items',
      headers: { 'content-type': 'text/plain', 'x-request-id': otherId },
      body: 'x',
    },
    expect: {
      status: 415,
      headers: { 'content-type': asProblem, 'x-request-id': echoed },
      json: problem(415),
    },
    hint: {
      status: byTrack('Look at Content-Type before you look at the body. One client error is about the type alone.', {
        fastapi: 'A dependency can do that before FastAPI validates the body.',
      }),
      headers: 'Every error has the Content-Type of a problem and the X-Request-Id of its request, whoever made it.',
      json: 'The same shape as for every other error.',
    },
  });

  const malformed = check({
    name: 'POST /items refuses a body that is not JSON',
    after: refusedMethod,
    points: { status: 1, headers: 1, json: 1, forbidden: 1 },
    request: {
      method: 'POST',
      path: '/items',
      headers: { 'content-type': 'application/json', 'x-request-id': otherId },
      body: '{"a":',
    },
    expect: {
      status: 400,
      headers: { 'content-type': asProblem, 'x-request-id': echoed },
      json: problem(400),
      forbidden: [...parserMessages, ...stackTraces],
    },
    hint: {
      status: byTrack('The body cannot even be read, so there is no content to be wrong: the general client error.', {
        fastapi: 'A RequestValidationError of the type json_invalid (value_error.jsondecode with pydantic 1) says so.',
      }),
      headers: 'Every error has the Content-Type of a problem and the X-Request-Id of its request, whoever made it.',
      json: 'The same shape as for every other error.',
      forbidden: 'The message of the parser is about your program. Say in your own words what is wrong.',
    },
  });

  const invalid = check({
    name: 'POST /items names everything that is wrong at once',
    after: refusedMethod,
    points: { status: 1, mediaType: 1, headers: 1, json: 3 },
    request: { method: 'POST', path: '/items', headers: { 'x-request-id': otherId }, json: { name: '', price: -1 } },
    expect: {
      status: 422,
      mediaType: problemJson,
      headers: { 'x-request-id': echoed },
      json: problemWith({
        errors: z
          .array(anError)
          .refine(
            (errors) => ['#/name', '#/price'].every((place) => errors.some(({ pointer }) => pointer === place)),
            'one object for #/name and one for #/price',
          ),
      }),
    },
    hint: {
      status: 'This is JSON, and its members are there. It is their content that will not do.',
      mediaType: 'This error is a problem as well, with the same Content-Type as every other one.',
      headers: 'Every error has the X-Request-Id of its request, whoever made it.',
      json: byTrack(
        'Collect all mistakes before you refuse: errors is a list of {"detail": "…", "pointer": "#/name"}. A pointer is #/ and the name of the member. An empty text is no name.',
        { fastapi: 'A RequestValidationError has them all in errors(), and loc says where each one is.' },
      ),
    },
  });

  const ownTypes = check({
    name: 'POST /items has a type for each kind of problem',
    after: [noItem, refusedMethod, refusedType, malformed, invalid],
    points: 1,
    request: { method: 'POST', path: '/items', json: { name: '', price: -1 } },
    expect: {
      // One type for everything, and a status that is wrong, were judged above.
      json: (missing, method, ...others) =>
        sameKind(others.at(-1) ?? missing).refine(() => {
          const refusals = [missing, method, ...others].filter((one) => textOf(one, 'type') !== undefined);
          return (
            textOf(missing, 'type') === textOf(method, 'type') ||
            refusals.every((one) =>
              refusals.every((other) => one.status === other.status || textOf(one, 'type') !== textOf(other, 'type')),
            )
          );
        }, 'a type that no other kind of problem has'),
    },
    hint: 'A wrong media type, a body that is no JSON and members that are wrong are three kinds of problems, so they have three types.',
  });

  const invalidAgain = check({
    name: 'POST /items keeps type and title for the same kind of problem',
    after: invalid,
    points: 1,
    request: { method: 'POST', path: '/items', json: { name: other, price: -1 } },
    expect: {
      // The status line of the first answer was judged there.
      json: (first) =>
        problem(first.status, { type: z.literal(first.value('type')), title: z.literal(first.value('title')) }),
    },
    hint: 'type and title name the kind of problem and never change. What is special this time belongs in errors or detail.',
  });

  const onlyWrong = check({
    name: 'POST /items does not name what is right',
    after: invalid,
    points: 1,
    request: { method: 'POST', path: '/items', json: { name: other, price: -1 } },
    expect: {
      json: (first) => {
        const errors = z
          .unknown()
          .refine((list) => !Array.isArray(list) || list.length === 1, 'a list with one object, for #/price');
        // What is no list at all, and errors that are not there, were judged above.
        return problemWith({ errors: first.text.includes('"errors"') ? errors : errors.optional() });
      },
    },
    hint: 'One object for each member that is wrong, and none for those that are right.',
  });

  const eachWrong = check({
    name: 'POST /items refuses every kind of wrong member',
    after: invalid,
    points: 2,
    request: together(
      ...[
        { name: other, price: String(price) },
        { name: other, price, stock: -1 },
        { name: other, price, stock: 1.5 },
        { name: other, price, stock: String(stock) },
        { name: other, price, note: 5 },
        { name: 7, price },
        { name: other },
        { price },
        { name: other, price: null },
        { name: null, price },
      ].map((wrong): Request => ({ method: 'POST', path: '/items', json: wrong })),
    ),
    // A refusal with 400 was judged above.
    expect: { statuses: (first) => ({ [first.status === 400 ? 400 : 422]: 10 }) },
    hint: byTrack(
      'Name and price have to be there. Texts for name and note, a number for price, a whole number for stock, and neither of them below 0. A text of digits is no number, and null is neither.',
      { fastapi: 'StrictStr, conint(strict=True, ge=0) and the like take no other type.' },
    ),
  });

  const otherMembers = check({
    name: 'POST /items points to stock and note as well',
    after: invalid,
    points: 1,
    request: { method: 'POST', path: '/items', json: { name: other, price, stock: -1, note: 5 } },
    expect: {
      json: ({ text }) => {
        // Errors and pointers of another shape, and members that are wrong and taken, are judged elsewhere.
        const errors = z
          .array(z.looseObject({ pointer: z.unknown() }))
          .refine(
            (list) => list.some(({ pointer }) => pointer === '#/stock' || pointer === '#/note'),
            'one object for #/stock and one for #/note',
          );
        return hasPointers(text) ? z.looseObject({ errors }) : z.looseObject({});
      },
    },
    hint: 'Each pointer names the member that is wrong: here these are the stock and the note.',
  });

  const created = check({
    name: 'POST /items creates an item',
    points: { status: 2, mediaType: 1, headers: { location: 1, 'x-request-id': 1 }, json: 1 },
    request: {
      method: 'POST',
      path: '/items',
      headers: { 'x-request-id': sentId },
      json: { name, price: price + 5, stock, note: 'fragile' },
    },
    expect: {
      status: 201,
      mediaType: 'application/json',
      headers: {
        location: reference('/items/{id}', (item) => `/items/${item.value('id')}`),
        'x-request-id': sentId,
      },
      json: z.looseObject({
        id: z.int(),
        name: z.literal(name),
        price: z.literal(price + 5),
        stock: z.literal(stock),
        note: z.literal('fragile'),
      }),
    },
    hint: {
      status: 'Something new exists after this request. A plain success does not say so.',
      mediaType: 'A success is no problem: plain JSON.',
      headers: {
        location: 'Say where the new item lives, and send it back with its id.',
        'x-request-id': 'The client sent an X-Request-Id, so it gets the same one back.',
      },
      json: 'Send back what you stored: every member that was sent, and the id that you chose, as a number.',
    },
  });

  const read = check({
    name: 'GET /items/{id} answers with the item, and with a request id of its own',
    after: created,
    points: { status: 1, headers: 1, json: 1 },
    request: (item) => ({ path: itemPath(item) }),
    expect: {
      status: 200,
      headers: { 'x-request-id': newId },
      json: z.looseObject({
        name: z.literal(name),
        price: z.literal(price + 5),
        stock: z.literal(stock),
        note: z.literal('fragile'),
      }),
    },
    hint: {
      status: 'The address in Location leads to the item.',
      headers: byTrack('The client sent no id, so make one, of at least 8 characters.', {
        typescript: 'crypto.randomUUID() does that.',
        fastapi: 'str(uuid.uuid4()) does that.',
      }),
      json: 'Store every member of the item: name, price, stock and note.',
    },
  });

  const readAgain = check({
    name: 'GET /items/{id} never uses a request id again',
    after: [created, read],
    points: 1,
    request: (item, _read) => ({ path: itemPath(item) }),
    expect: { status: 200, headers: { 'x-request-id': (_item, last) => otherThan(last.header('x-request-id')) } },
    hint: 'The id names one request, so each gets a new one: make it inside of the handler, not when the server starts.',
  });

  const head = check({
    name: 'HEAD /items/{id} answers like GET, without the body',
    after: created,
    points: { status: 1, mediaType: 1, empty: 1 },
    request: (item) => ({ method: 'HEAD', path: itemPath(item) }),
    expect: { status: 200, mediaType: 'application/json', empty: true },
    hint: {
      status: 'A client that wants to know only whether the item exists asks with HEAD. The status is that of GET.',
      mediaType: 'HEAD has the header fields that GET has.',
      empty: 'HEAD ends after its header fields.',
    },
  });

  const soldOut = check({
    name: 'POST /items/{id}/buy says how many there are when that is not enough',
    after: [created, refusedMethod],
    points: { status: 1, mediaType: 1, headers: 1, json: 2 },
    request: (item) => ({
      method: 'POST',
      path: `${itemPath(item)}/buy`,
      headers: { 'x-request-id': otherId },
      json: { quantity: stock + 1 },
    }),
    expect: {
      status: 409,
      mediaType: problemJson,
      headers: { 'x-request-id': (_item, refused) => echoed(refused) },
      json: problemWith({
        type: z.string().refine((type) => type.endsWith('out-of-stock'), 'a text that ends in out-of-stock'),
        available: z.literal(stock),
      }),
    },
    hint: {
      status:
        'The request is right, and would have worked on another day: what is in its way is the state of the item.',
      mediaType: 'What your service refuses is a problem as well, with the same Content-Type as every other one.',
      headers: 'Every error has the X-Request-Id of its request, whoever made it.',
      json: 'A problem of your own has a type of its own, which ends in out-of-stock, and members that programs can read: available, a number.',
    },
  });

  const bought = check({
    name: 'POST /items/{id}/buy sells what there is',
    after: [created, soldOut],
    points: 1,
    request: (item, _refused) => ({ method: 'POST', path: `${itemPath(item)}/buy`, json: { quantity: stock } }),
    expect: { status: 200 },
    hint: 'The last ones can be bought as well. A purchase that was refused has taken nothing from the stock.',
  });

  const emptied = check({
    name: 'POST /items/{id}/buy has nothing left after that',
    after: [created, soldOut, bought],
    points: 2,
    request: (item) => ({ method: 'POST', path: `${itemPath(item)}/buy`, json: { quantity: 1 } }),
    // The status line of the first refusal was judged there.
    expect: {
      json: (_item, refused) => problem(refused.status, { available: z.literal(0), ...sameKind(refused).shape }),
    },
    hint: 'A purchase lowers the stock, and the stock never falls below 0. How many there are is said in available; type and title stay the same.',
  });

  const patched = check({
    name: 'PATCH /items/{id} takes a merge patch',
    after: created,
    points: 2,
    // With a new stock the item is a right one, even if more was sold than there is.
    request: (item) => patch(item, { price, stock: newStock }),
    expect: { status: [200, 204] },
    hint: byTrack('The media type is application/merge-patch+json, and the body is JSON.', {
      typescript: 'c.req.json() reads it.',
      fastapi: 'A parameter patch: dict reads it.',
    }),
  });

  const merged = check({
    name: 'PATCH /items/{id} changes what the patch names, and nothing else',
    after: [created, read, patched],
    points: 2,
    request: (item, _read, _patched) => ({ path: itemPath(item) }),
    expect: {
      status: 200,
      json: (_item, before) =>
        z.looseObject({
          name: z.literal(name),
          price: z.literal(price),
          stock: z.literal(newStock),
          // A note that was never stored was judged above.
          ...(before.text.includes('fragile') && { note: z.literal('fragile') }),
        }),
    },
    hint: byTrack('Store the patched item. Members that are not in the patch stay as they are.', {
      typescript: 'In JavaScript: { ...item, ...patch }.',
      fastapi: 'In Python: {**item, **patch}.',
    }),
  });

  const nulled = check({
    name: 'PATCH /items/{id} takes null for a member that may be missing',
    after: [created, merged],
    points: 1,
    request: (item, _merged) => patch(item, { note: null }),
    expect: { status: [200, 204] },
    hint: 'null is not checked as a note. First remove what the patch sets to null, then check what is left.',
  });

  const removedMember = check({
    name: 'PATCH /items/{id} removes a member that the patch sets to null',
    after: [created, nulled],
    points: 2,
    request: (item, _nulled) => ({ path: itemPath(item) }),
    expect: {
      status: 200,
      json: (item) =>
        z
          .looseObject({ id: z.literal(item.value('id')) })
          .refine((changed) => !('note' in changed), 'an item without the member note'),
    },
    hint: 'In a merge patch null is no value: it says that the member goes.',
  });

  const badPatch = check({
    name: 'PATCH /items/{id} refuses a patch that would break the item',
    after: [created, merged, invalid],
    points: { status: 1, headers: 1, json: 1 },
    request: (item, _merged) => patch(item, { stock: newStock + 1, price: -5 }),
    expect: {
      status: 422,
      headers: { 'content-type': (_item, _merged, refused) => asProblem(refused) },
      json: problem(422),
    },
    hint: {
      status: byTrack('Merge first, then check the result as you check a new item, and only then store it.', {
        fastapi:
          'A model that you make in the handler raises a ValidationError of pydantic, which needs a handler of its own.',
      }),
      headers: 'Every error has the Content-Type of a problem, whoever made it.',
      json: 'A patch that is refused is a problem as well, with type, title and status.',
    },
  });

  const badPatches = check({
    name: 'PATCH /items/{id} refuses every patch that would break the item',
    after: [created, badPatch],
    points: 1,
    request: (item, _first) => together(patch(item, { name: null }), patch(item, { stock: 'x' })),
    expect: {
      // The status line of the first answer was judged there.
      statuses: (_item, first) => ({ [first.status]: 2 }),
    },
    hint: 'An item needs a name, so a patch cannot remove it. Check all of the patched item, as you check a new one.',
  });

  const unharmed = check({
    name: 'GET /items/{id} shows that a refused patch has changed nothing',
    after: [created, merged, badPatch, badPatches],
    points: 1,
    request: (item) => ({ path: itemPath(item) }),
    expect: {
      // A patch that was taken instead has cost points above.
      json: (_item, before, { status }) =>
        status < 400
          ? z.looseObject({ price: z.number() })
          : z.looseObject({ price: z.literal(before.value('price')), stock: z.literal(before.value('stock')) }),
    },
    hint: 'Check a copy of the item, with the patch in it, and store the copy only when it is right.',
  });

  const otherPatch = check({
    name: 'PATCH /items/{id} takes no other kind of patch',
    after: [created, refusedMethod],
    points: { status: 1, headers: { 'accept-patch': 1, 'content-type': 1 }, json: 1 },
    request: (item) => ({ method: 'PATCH', path: itemPath(item), json: { price: 1 } }),
    expect: {
      status: 415,
      json: problem(415),
      headers: {
        'content-type': (_item, refused) => asProblem(refused),
        'accept-patch': matching(/application\/merge-patch\+json/i, 'a list with application/merge-patch+json'),
      },
    },
    hint: {
      status: 'application/json does not say how to apply a patch. One client error is about the type of the body.',
      headers: {
        'accept-patch': 'Tell the client which kind of patch you take, in Accept-Patch.',
        'content-type': 'Every error has the Content-Type of a problem, whoever made it.',
      },
      json: 'The same shape as for every other error: type, title and status.',
    },
  });

  const boom = check({
    name: 'GET /boom hides the failure from the client, not from the log',
    points: { status: 1, mediaType: 1, headers: 1, json: 1, forbidden: 2, log: 1 },
    request: { path: '/boom', headers: { 'x-request-id': boomId } },
    expect: {
      status: 500,
      mediaType: problemJson,
      headers: { 'x-request-id': boomId },
      json: problem(500),
      forbidden: internals,
      log: /hunter2/,
    },
    hint: {
      status: 'The client did nothing wrong: the general server error.',
      mediaType: 'Not a text, and not plain JSON: this error is a problem as well.',
      headers: byTrack(
        'The request id is on every response, above all on this one: it is what people quote to your support. An answer that is made outside of your middleware needs it as well.',
        { fastapi: 'What the handler for Exception answers does not pass through your middleware.' },
      ),
      json: 'One handler makes the answer for every error, also for those that nobody expected.',
      forbidden: 'Write a fixed type and title. The name and the message of the error are for the log only.',
      log: byTrack('Write the error that you caught to the log.', {
        typescript: 'console.error(error) does that.',
        fastapi:
          'logging.error("…", exc_info=error) does that; what arrives at a handler for Exception is logged anyway.',
      }),
    },
  });

  const second = check({
    name: 'POST /items creates another item, for nothing and not in stock',
    after: created,
    points: 2,
    request: { method: 'POST', path: '/items', json: { name: other, price: 0 } },
    expect: {
      // The status line of a success was judged above.
      json: (first) =>
        z.looseObject({
          id: z.int().refine((id) => id !== first.value('id'), 'another id than that of the first item'),
          name: z.literal(other).optional(), // that it is there was judged above
          price: z.literal(0),
          stock: z.literal(0),
        }),
    },
    hint: byTrack(
      'Every item has an id of its own, and a stock of 0 when the client does not say it. A price of 0 is a price.',
      { typescript: '!price is true for 0 as well: look at its type.' },
    ),
  });

  const both = check({
    name: 'GET /items/{id} still finds the first item as it was',
    after: [created, unharmed, second],
    points: 1,
    request: (item) => ({ path: itemPath(item) }),
    expect: {
      status: 200,
      json: (item, before) =>
        z.looseObject({ id: z.literal(item.value('id')), stock: z.literal(before.value('stock')) }),
    },
    hint: 'A new item takes nothing from the others: keep each of them under its own id.',
  });

  const zeroed = check({
    name: 'PATCH /items/{id} takes 0 for the stock',
    after: [created, both],
    points: 1,
    request: (item, _both) => patch(item, { name, price, stock: 0 }),
    expect: { status: [200, 204] },
    hint: 'Nothing in stock is a right stock, also in a patch.',
  });

  const empty = check({
    name: 'GET /items/{id} shows that a patch can set 0',
    after: [created, zeroed],
    points: 1,
    request: (item) => ({ path: itemPath(item) }),
    expect: {
      status: 200,
      // A patch that was refused was judged above.
      json: (item, { status }) =>
        z.looseObject({ id: z.literal(item.value('id')), stock: status < 300 ? z.literal(0) : z.number() }),
    },
    hint: byTrack(
      '0 is a value like every other one: look whether the member is in the patch, not whether it is true.',
      {
        typescript: 'patch.stock || item.stock keeps the old stock.',
        fastapi: 'patch.get("stock") or item["stock"] keeps the old stock.',
      },
    ),
  });

  const deleted = check({
    name: 'DELETE /items/{id} removes the item',
    after: [created, empty],
    points: { status: 2, headers: 1, empty: 1 },
    request: (item, _empty) => ({ method: 'DELETE', path: itemPath(item), headers: { 'x-request-id': deletedId } }),
    expect: { status: 204, headers: { 'x-request-id': deletedId }, empty: true },
    hint: {
      headers: 'Every response has the X-Request-Id of its request, also one without a body.',
      status: 'It is done and there is nothing to tell.',
      empty: byTrack('The answer ends after its header fields.', {
        typescript: 'In Hono: c.body(null, status).',
        fastapi: 'In FastAPI: return None, with status_code= at the route, or return a Response(status_code=…).',
      }),
    },
  });

  const gone = check({
    name: 'GET /items/{id} no longer finds the deleted item',
    after: [created, deleted],
    points: 1,
    request: (item, _deleted) => ({ path: itemPath(item) }),
    expect: { status: [404, 410] },
    hint: 'DELETE has to remove the item, and then there is no such item.',
  });

  const kept = check({
    name: 'GET /items/{id} still finds the other item after that, as it was',
    after: [second, deleted],
    points: 1,
    request: (item, _deleted) => ({ path: itemPath(item) }),
    // What else a stored item shows was judged above.
    expect: { status: 200, json: z.looseObject({ name: z.literal(other).optional() }) },
    hint: 'DELETE removes one item, and PATCH changes one: the one with the id of the path. Leave the others as they are.',
  });

  const deletedLast = check({
    name: 'DELETE /items/{id} removes the newest item as well',
    after: [second, kept],
    points: 1,
    request: (item, _kept) => ({ method: 'DELETE', path: itemPath(item) }),
    expect: { status: 204 },
    hint: 'It does not matter when an item was made: it is there, so it can be deleted, and there is nothing to tell.',
  });

  const third = check({
    name: 'POST /items gives a new id to one more item, and takes a fraction as its price',
    after: [created, second, deletedLast],
    points: 2,
    request: { method: 'POST', path: '/items', json: { name, price: price + 0.5, stock: 2 } },
    expect: {
      json: (first, other) =>
        z.looseObject({
          id: z
            .int()
            .refine(
              (id) => id !== first.value('id') && (other.status >= 400 || id !== other.value('id')),
              'another id than the two items before had',
            ),
          price: z.literal(price + 0.5).optional(), // that it is there was judged above
        }),
    },
    hint: 'The number of items is no id: it comes again after a deletion. So does the highest id and one more, when the newest item was deleted. Keep a number that only grows. The price of this one is a fraction, and right.',
  });

  const rush = check({
    name: 'POST /items/{id}/buy sells no item twice to clients that come together',
    after: [third, soldOut, emptied],
    points: 2,
    request: (item) => {
      const one: Request = { method: 'POST', path: `${itemPath(item)}/buy`, json: { quantity: 1 } };
      return together(one, one, one, one, one, one);
    },
    expect: {
      // A stock that never ends, and the status line of a refusal, were judged above.
      statuses: (_item, { status }, end) => (end.status === 200 ? { 200: 6 } : { 200: 2, [status]: 4 }),
    },
    hint: byTrack('Between the look at the stock and the sale, nothing else may happen.', {
      typescript: 'No await between them.',
      fastapi: 'No await between them in async def; a lock around both in def, whose calls run in threads.',
    }),
  });

  // Both header fields are judged above where servers make answers in different ways, and in all other answers here.
  const sentIds = new Map<Check, string>([
    ...[refusedType, malformed, invalid, soldOut].map((check): [Check, string] => [check, otherId]),
    [refusedMethod, refusedId],
    [created, sentId],
    [boom, boomId],
    [deleted, deletedId],
  ]);
  const withType = new Set<Check>([
    ...[nowhere, headOfNothing, refusedMethod, refusedType, malformed, invalid],
    ...[created, head, soldOut, badPatch, otherPatch, boom],
  ]);
  const withId = new Set<Check>([nowhere, read, readAgain, ...sentIds.keys()]);
  const others: readonly Check[] = [
    ...[nowhereAgain, noItem, kinds, refusedMethods, refusedAgain, ownTypes, invalidAgain, onlyWrong, eachWrong],
    ...[otherMembers, emptied, merged, removedMember, badPatches, unharmed, second, both, empty, gone, kept, third],
    rush,
  ];
  // These bodies are up to the learner.
  const free: readonly Check[] = [bought, patched, nulled, zeroed, deletedLast];
  const all = [...new Set([...withType, ...withId, ...others]), ...free].map((check) => ({
    check,
    sentId: sentIds.get(check),
    isFree: free.includes(check),
  }));

  const everywhere = check({
    name: 'GET /items/{id} has a Content-Type and an X-Request-Id, as every answer above does',
    after: all.map(({ check }) => check),
    points: 1,
    request: { path: `/items/${missing}` },
    expect: {
      status: [404, 410, 200],
      headers: {
        'content-type': (...answers) => {
          const wrong = all.filter(({ isFree }, at) => !isFree && isMislabelled(answers[at]));
          const [first] = wrong;
          if (first === undefined) return matching(/^application\/(problem\+)?json\s*(;|$)/i, problemJson);
          if (wrong.some(({ check }) => withType.has(check))) return present;
          const type = typeOf(answers[all.indexOf(first)]);
          const where = `the answer to "${first.check.name}", where it was ${type}`;
          return matching(/(?!)/, `${problemJson}, or application/json for a success, and so in ${where}`);
        },
        'x-request-id': (...answers) => {
          const ids = answers.map(idOf);
          const wrong = all.filter(({ sentId }, at) => {
            const id = ids[at];
            if (id === undefined || id === sentId) return false;
            return sentId !== undefined || id.length < 8 || ids.indexOf(id) < at;
          });
          const [first] = wrong;
          if (first === undefined) return newId;
          if (wrong.some(({ check }) => withId.has(check))) return optional(present);
          const where = `the answer to "${first.check.name}", where it was ${ids[all.indexOf(first)] || 'missing'}`;
          return matching(/(?!)/, `an id of at least 8 characters that no other answer has, and so in ${where}`);
        },
      },
    },
    hint: 'One place in your program should set both header fields for all answers: of every path and method, for successes and for errors, and with a new id for each request that sends none.',
  });

  return {
    title: 'Best practices',
    level: 'advanced',
    checks: [
      nowhere,
      nowhereAgain,
      noItem,
      headOfNothing,
      refusedMethod,
      refusedMethods,
      refusedAgain,
      kinds,
      refusedType,
      malformed,
      invalid,
      ownTypes,
      invalidAgain,
      onlyWrong,
      eachWrong,
      otherMembers,
      created,
      read,
      readAgain,
      head,
      soldOut,
      bought,
      emptied,
      patched,
      merged,
      nulled,
      removedMember,
      badPatch,
      badPatches,
      unharmed,
      otherPatch,
      boom,
      second,
      both,
      zeroed,
      empty,
      deleted,
      gone,
      kept,
      deletedLast,
      third,
      rush,
      everywhere,
    ],
    harmless: [
      {
        operator: ['header-replaced', 'header-duplicated'],
        of: 'x-request-id',
        reason: 'Where no id was sent, any text of at least 8 characters is one, unless another answer has it.',
      },
      {
        checks: [patched, nulled, zeroed],
        operator: anotherHeader,
        of: 'content-type',
        reason: 'The body of a patch that worked is up to the learner, as the README says, and so is its Content-Type.',
      },
      {
        operator: anotherMember,
        of: ['$.detail', '$.instance', '$.errors', '$.errors[]', '$.errors[].detail', '$.errors[].pointer'],
        reason:
          'The README asks for detail and instance of one problem, for errors when an item is refused, and welcomes them in all others.',
      },
      {
        checks: [refusedMethods, refusedAgain],
        operator: [
          ...[...anotherHeader, ...anotherMember, 'body-removed', 'body-truncated', 'envelope-added'],
          ...['status-same-class', 'status-confused'],
        ] as const,
        reason:
          'What the refusal of a method looks like is judged for DELETE, and its status for PUT and PATCH together.',
      },
      {
        checks: [
          ...[nowhere, nowhereAgain, refusedAgain, ownTypes, invalidAgain],
          ...[onlyWrong, eachWrong, badPatch, gone, removedMember, everywhere],
        ],
        operator: ['answers-swapped', 'answer-stale'],
        reason: 'Two answers with the same status may say the same beside what is judged for one of them.',
      },
    ],
  };
});
