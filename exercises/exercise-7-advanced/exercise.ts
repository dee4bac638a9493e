import { z } from 'zod';
import { type Answer, check, defineExercise, matching, otherThan, reference, tokens } from '../../grader/index.ts';

/** Problem details with this status, and what else is asked for. */
const problem = (status: number, more: z.ZodRawShape = {}) =>
  z.looseObject({ type: z.string().min(1), title: z.string().min(1), status: z.literal(status), ...more });

const anError = z.looseObject({ detail: z.string().min(1), pointer: z.string() });

const internals = [
  'hunter2',
  'SELECT',
  'TypeError',
  'node_modules',
  'site-packages',
  // A frame of a stack trace, on a line of its own or not. A time such as "at 12:34:56" is none.
  /\bat .*\D:\d+:\d+/,
  'Traceback (most recent call last)',
];

// Where Location leads is judged by one check; the others find the item by its id.
const itemPath = (item: Answer) =>
  item.location && /^\/items\/\d+$/.test(item.location) ? item.location : (`/items/${item.value('id')}` as const);
const mergePatch = { 'content-type': 'application/merge-patch+json' };

export default defineExercise(({ integer, word }) => {
  const [name, other] = [word('item'), word('other item')];
  const [sentId, boomId] = [word('request id'), word('boom id')];
  const missing = integer('missing id', 900_000, 999_999);
  const stock = integer('stock', 2, 9);
  const price = integer('new price', 2, 90);

  const nowhere = check({
    name: 'GET /nope says as a problem that there is nothing',
    points: { status: 2, mediaType: 3, json: 3 },
    request: { path: '/nope' },
    expect: { status: 404, mediaType: 'application/problem+json', json: problem(404) },
    hint: {
      status: 'No route has this path. The answer of the framework is not enough, but its status was right.',
      mediaType: 'Problem details are JSON with a media type of their own. Set Content-Type after c.json has set it.',
      json: 'A problem has type, title and status here. The status in the body is the number in the status line.',
    },
  });

  const noItem = check({
    name: 'GET /items/{id} says as a problem that there is no such item',
    points: { status: 1, json: 4 },
    request: { path: `/items/${missing}` },
    expect: {
      status: 404,
      json: problem(404, {
        detail: z.string().min(1),
        instance: z.string().refine((text) => text.includes(String(missing)), `the path, with ${missing} in it`),
      }),
    },
    hint: {
      status: 'The path is fine, but nothing lives there.',
      json: 'Beside type, title and status, detail says what is wrong this time, and instance is the path of the request.',
    },
  });

  const headless = check({
    name: 'HEAD /items/{id} answers like GET, without the body',
    points: { status: 2, mediaType: 1, empty: 1 },
    request: { method: 'HEAD', path: `/items/${missing}` },
    expect: { status: 404, mediaType: 'application/problem+json', empty: true },
    hint: {
      status:
        'What answers GET answers HEAD, with the same status. Hono does it by itself, unless a route is in the way.',
      mediaType: 'HEAD has the header fields that GET has, and GET answers with a problem.',
      empty: 'HEAD ends after its header fields.',
    },
  });

  const refusedMethod = check({
    name: 'DELETE /items is refused with the methods that there are',
    points: { status: 2, headers: 2, json: 2 },
    request: { method: 'DELETE', path: '/items' },
    expect: { status: 405, headers: { allow: tokens(['GET', 'POST'], ['DELETE']) }, json: problem(405) },
    hint: {
      status: 'The path exists; it is the method that it does not take.',
      headers: 'List all methods of this path in Allow, not only those of one route.',
      json: 'This is an error like every other one, so it is a problem as well.',
    },
  });

  const refusedType = check({
    name: 'POST /items takes no text/plain',
    points: { status: 3, json: 1 },
    request: { method: 'POST', path: '/items', headers: { 'content-type': 'text/plain' }, body: 'x' },
    expect: { status: 415, json: problem(415) },
    hint: {
      status: 'Look at Content-Type before you look at the body. One client error is about the type alone.',
      json: 'The same shape as for every other error.',
    },
  });

  const malformed = check({
    name: 'POST /items refuses a body that is not JSON',
    points: { status: 3, json: 1, forbidden: 1 },
    request: { method: 'POST', path: '/items', headers: { 'content-type': 'application/json' }, body: '{"a":' },
    expect: {
      status: 400,
      json: problem(400),
      forbidden: [
        /SyntaxError|JSONDecodeError/,
        /\bposition \d+/,
        /\bcolumn \d+/,
        /Unexpected (end|token)/,
        /Expecting /,
      ],
    },
    hint: {
      status: 'The body cannot even be read, so there is no content to be wrong: the general client error.',
      json: 'The same shape as for every other error.',
      forbidden: 'The message of the parser is about your program. Say in your own words what is wrong.',
    },
  });

  const invalid = check({
    name: 'POST /items names everything that is wrong at once',
    points: { status: 2, json: 5 },
    request: { method: 'POST', path: '/items', json: { name: '', price: -1 } },
    expect: {
      status: 422,
      json: problem(422, {
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
      json: 'Collect all mistakes before you refuse: errors is a list of {"detail": "…", "pointer": "#/name"}.',
    },
  });

  const invalidAgain = check({
    name: 'POST /items keeps type and title for the same kind of problem',
    after: invalid,
    points: 3,
    request: { method: 'POST', path: '/items', json: { name: other, price: 'x' } },
    expect: {
      json: (first) =>
        problem(422, {
          type: z.literal(first.value('type')),
          title: z.literal(first.value('title')),
          errors: z.tuple([anError.extend({ pointer: z.literal('#/price') })]),
        }),
    },
    hint: 'type and title name the kind of problem and never change. What is special this time belongs in errors or detail.',
  });

  const created = check({
    name: 'POST /items creates an item',
    points: { status: 2, mediaType: 1, headers: { location: 2, 'x-request-id': 2 } },
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
    },
    hint: {
      status: 'Something new exists after this request.',
      mediaType: 'A success is no problem: plain JSON.',
      headers: {
        location: 'Say where the new item lives, and send it back with its id.',
        'x-request-id': 'The client sent an X-Request-Id, so it gets the same one back.',
      },
    },
  });

  const read = check({
    name: 'GET /items/{id} carries a request id of its own',
    after: created,
    points: { status: 1, headers: 1 },
    request: (item) => ({ path: itemPath(item) }),
    expect: { status: 200, headers: { 'x-request-id': matching(/^.{8,}$/, 'an id of at least 8 characters') } },
    hint: {
      status: 'The address in Location leads to the item.',
      headers: 'The client sent no id, so make one: crypto.randomUUID().',
    },
  });

  const readAgain = check({
    name: 'GET /items/{id} never uses a request id again',
    after: [created, read],
    points: 2,
    request: (item, _read) => ({ path: itemPath(item) }),
    expect: { headers: { 'x-request-id': (_item, last) => otherThan(last.header('x-request-id')) } },
    hint: 'The id names one request, so each gets a new one: make it inside of the handler, not when the server starts.',
  });

  const soldOut = check({
    name: 'POST /items/{id}/buy says how many there are when that is not enough',
    after: created,
    points: { status: 3, json: 4 },
    request: (item) => ({ method: 'POST', path: `${itemPath(item)}/buy`, json: { quantity: stock + 1 } }),
    expect: {
      status: 409,
      json: problem(409, {
        type: z.string().regex(/out-of-stock$/, 'a URI that ends in out-of-stock'),
        available: z.literal(stock),
      }),
    },
    hint: {
      status:
        'The request is right, and would have worked on another day: what is in its way is the state of the item.',
      json: 'A problem of your own has a type of its own, which ends in out-of-stock, and members that help: available.',
    },
  });

  const bought = check({
    name: 'POST /items/{id}/buy sells what there is',
    after: [created, soldOut],
    points: 2,
    request: (item, _refused) => ({ method: 'POST', path: `${itemPath(item)}/buy`, json: { quantity: stock } }),
    expect: { status: 200 },
    hint: 'The last ones can be bought as well. A purchase that was refused has taken nothing from the stock.',
  });

  const emptied = check({
    name: 'POST /items/{id}/buy has nothing left after that',
    after: [created, bought],
    points: 2,
    request: (item, _bought) => ({ method: 'POST', path: `${itemPath(item)}/buy`, json: { quantity: 1 } }),
    expect: { json: problem(409, { available: z.literal(0) }) },
    hint: 'A purchase lowers the stock, and the stock never falls below 0.',
  });

  const patched = check({
    name: 'PATCH /items/{id} takes a merge patch',
    after: created,
    points: 3,
    request: (item) => ({
      method: 'PATCH',
      path: itemPath(item),
      headers: mergePatch,
      body: JSON.stringify({ price, note: null }),
    }),
    expect: { status: [200, 204] },
    hint: 'The media type is application/merge-patch+json, and the body is JSON: c.req.json() reads it.',
  });

  const merged = check({
    name: 'PATCH /items/{id} changes what the patch names, and nothing else',
    after: [created, patched],
    points: 5,
    request: (item, _patched) => ({ path: itemPath(item) }),
    expect: { status: 200, json: z.looseObject({ name: z.literal(name), price: z.literal(price) }) },
    hint: 'Members that are not in the patch stay as they are: {...item, ...patch}.',
  });

  const removedMember = check({
    name: 'PATCH /items/{id} removes a member that the patch sets to null',
    after: [created, patched],
    points: 3,
    request: (item, _patched) => ({ path: itemPath(item) }),
    expect: {
      status: 200,
      json: z
        .looseObject({ name: z.literal(name) })
        .refine((item) => !('note' in item), 'an item without the member note'),
    },
    hint: 'In a merge patch null is no value: it says that the member goes.',
  });

  const otherPatch = check({
    name: 'PATCH /items/{id} takes no other kind of patch',
    after: created,
    points: { status: 3, headers: 3 },
    request: (item) => ({ method: 'PATCH', path: itemPath(item), json: { price: 1 } }),
    expect: {
      status: 415,
      headers: {
        'accept-patch': matching(/application\/merge-patch\+json/i, 'a list with application/merge-patch+json'),
      },
    },
    hint: {
      status: 'application/json does not say how to apply a patch. One client error is about the type of the body.',
      headers: 'Tell the client which kind of patch you take, in Accept-Patch.',
    },
  });

  const badPatch = check({
    name: 'PATCH /items/{id} refuses a patch that would break the item',
    after: [created, patched],
    points: 3,
    request: (item, _patched) => ({
      method: 'PATCH',
      path: itemPath(item),
      headers: mergePatch,
      body: JSON.stringify({ price: -5 }),
    }),
    expect: { status: 422 },
    hint: 'Merge first, then check the result as you check a new item, and only then store it.',
  });

  const boom = check({
    name: 'GET /boom hides the failure from the client, not from the log',
    points: { status: 4, headers: 1, json: 2, forbidden: 4, log: 2 },
    request: { path: '/boom', headers: { 'x-request-id': boomId } },
    expect: {
      status: 500,
      headers: { 'x-request-id': boomId },
      json: problem(500),
      forbidden: internals,
      log: /hunter2/,
    },
    hint: {
      status: 'The client did nothing wrong: the general server error.',
      headers: 'The request id is on every response, above all on this one: it is what people quote to your support.',
      json: 'One handler makes the answer for every error, also for those that nobody expected.',
      forbidden: 'Write a fixed title. The message of the error is for the log only.',
      log: 'Write the error that you caught to the log: console.error(error).',
    },
  });

  const deleted = check({
    name: 'DELETE /items/{id} removes the item',
    after: created,
    points: { status: 2, empty: 1 },
    request: (item) => ({ method: 'DELETE', path: itemPath(item) }),
    expect: { status: 204, empty: true },
    hint: {
      status: 'It is done and there is nothing to tell.',
      empty: 'The answer ends after its header fields: c.body(null, 204).',
    },
  });

  return {
    title: 'Best practices',
    level: 'advanced',
    checks: [
      nowhere,
      noItem,
      headless,
      refusedMethod,
      refusedType,
      malformed,
      invalid,
      invalidAgain,
      created,
      read,
      readAgain,
      soldOut,
      bought,
      emptied,
      patched,
      merged,
      removedMember,
      otherPatch,
      badPatch,
      boom,
      deleted,
    ],
  };
});
