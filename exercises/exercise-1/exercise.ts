import { z } from 'zod';
import {
  type Answer,
  byTrack,
  check,
  defineExercise,
  matching,
  optional,
  present,
  together,
} from '../../grader/index.ts';

const someDetail = z.looseObject({ detail: z.string().min(1) });
const nobody = z.strictObject({ detail: z.literal('User not found') });

/** An id as a number or a text; that it has to be a number is judged by one check. */
const idOf = (id: number) =>
  z.union([z.number(), z.string()]).refine((sent) => String(sent) === String(id), `${id}, as in the path`);

/** This schema, if the earlier answer fits it; a mistake that was judged there costs nothing here. */
function asBefore(schema: z.ZodType, { text }: Answer): z.ZodType {
  try {
    return schema.safeParse(JSON.parse(text)).success ? schema : z.unknown();
  } catch {
    return z.unknown();
  }
}

const jsonType = /^application\/json *(;|$)/i;
/** A detail that is no empty text, and that stands in no member of its own. */
const hasDetail = /(?<!:\s*\{\s*)"detail"\s*:\s*"[^"]/;

/** The answer to a path that no endpoint has; a type or a body that is wrong for GET /nope as well was judged there. */
const notFoundAsBefore = {
  status: 404,
  headers: {
    'content-type': ({ headers }: Answer) =>
      jsonType.test(headers['content-type'] ?? '') ? matching(jsonType, 'application/json') : optional(present),
  },
  text: ({ text }: Answer) => (hasDetail.test(text) ? hasDetail : /^/),
} as const;

export default defineExercise(({ integer, word }) => {
  const itemId = integer('item id');
  const itemName = word('item');
  const price = integer('price');
  const isFromPath = ({ text }: Answer) => text.includes(String(itemId));

  const item = check({
    name: 'GET /items/7 answers with the item',
    points: { status: 3, mediaType: 2, json: 3 },
    request: { path: '/items/7' },
    expect: { status: 200, mediaType: 'application/json', json: z.strictObject({ id: z.literal(7) }) },
    hint: {
      status: byTrack('A read that worked is a plain success.', {
        typescript: 'Hono sends it unless you say otherwise.',
        fastapi: 'FastAPI sends it unless you say otherwise.',
      }),
      mediaType: byTrack('Say in Content-Type that the body is JSON.', {
        typescript: 'In Hono, c.json(value) does this for you.',
        fastapi: 'Return a dict, and FastAPI does this for you.',
      }),
      json: byTrack('The path has the text "7". The README asks for the number 7, and for nothing beside id.', {
        typescript: 'Number(text) makes a number of it.',
        fastapi: 'A parameter id: int is a number.',
      }),
    },
  });

  const anyItem = check({
    name: 'GET /items/{id} takes the id from the path',
    points: 3,
    request: { path: `/items/${itemId}` },
    // That the id is a number, and alone, is judged above: one mistake costs its points once.
    expect: { json: z.looseObject({ id: idOf(itemId) }) },
    hint: byTrack('Read the id from the path of this request. It is another one on every run.', {
      typescript: 'In Hono, c.req.param("id") reads it.',
      fastapi: 'A parameter id: int of the handler gets it.',
    }),
  });

  const created = check({
    name: 'POST /items creates an item',
    points: { status: 4, mediaType: 1, json: 3 },
    request: { method: 'POST', path: '/items', json: { name: itemName, price } },
    expect: {
      status: 201,
      mediaType: 'application/json',
      json: z.looseObject({ name: z.literal(itemName), price: z.literal(price) }),
    },
    hint: {
      status: byTrack('Something new exists after this request. A plain success does not say so.', {
        typescript: 'In Hono, c.json(value, status) sets the status.',
        fastapi: 'status_code=… in the decorator sets the status; a second value behind return does not.',
      }),
      mediaType: byTrack('Say in Content-Type that the body is JSON.', {
        typescript: 'In Hono, c.json(value) does this for you.',
        fastapi: 'Return a dict, and FastAPI does this for you.',
      }),
      json: byTrack(
        'Read the JSON of the request and send the same object back, with all that it has, whatever that is.',
        {
          typescript: 'In Hono, await c.req.json() reads it.',
          fastapi: 'A parameter item: dict is this object.',
        },
      ),
    },
  });

  const deleted = check({
    name: 'DELETE /items/{id} says that it is done, and nothing more',
    points: { status: 4, empty: 4 },
    request: { method: 'DELETE', path: `/items/${itemId}` },
    expect: { status: 204, empty: true },
    hint: {
      status:
        'There is no list of items to look in: it is done, and there is nothing to tell. There is a success code for exactly that.',
      empty: byTrack('Here the answer ends after its header fields: no null, no {}, no Content-Length.', {
        typescript: 'In Hono, c.body(null, status) does that.',
        fastapi: 'Write status_code=… into the decorator and return nothing, or return Response(status_code=…).',
      }),
    },
  });

  const anyDeleted = check({
    name: 'DELETE /items/0, /items/-5 and the same item again are done as well',
    after: deleted,
    points: 1,
    request: (_deleted) =>
      together(
        { method: 'DELETE', path: '/items/0' },
        { method: 'DELETE', path: '/items/-5' },
        { method: 'DELETE', path: `/items/${itemId}` },
      ),
    // Which status says that it is done was judged above.
    expect: { statuses: ({ status }) => ({ [status < 500 ? status : 204]: 3 }) },
    hint: 'Every integer is the id of an item here, and nothing is stored: there is nothing to look for, and nothing to remember.',
  });

  const itemZero = check({
    name: 'GET /items/0 answers with an item as well',
    after: [anyItem, anyDeleted],
    points: 1,
    request: (_item, _deleted) => ({ path: '/items/0' }),
    // An id that does not come from the path was judged above.
    expect: { json: (any, _deleted) => (isFromPath(any) ? z.looseObject({ id: idOf(0) }) : z.unknown()) },
    hint: byTrack(
      '0 is an integer like any other, and there is no list of items in which it could be missing, nor a deleted one.',
      { typescript: 'In an if, 0 counts as false, and "0" as true.', fastapi: 'In an if, 0 counts as false.' },
    ),
  });

  const itemBelowZero = check({
    name: 'GET /items/-5 answers with an item, too',
    after: anyItem,
    points: 1,
    request: { path: '/items/-5' },
    expect: { json: (any) => (isFromPath(any) ? z.looseObject({ id: idOf(-5) }) : z.unknown()) },
    hint: byTrack('An integer may have a minus sign, which belongs to the number: -5 is another id than 5.', {
      typescript: 'Number.isInteger(Number(text)) knows this; a pattern of digits alone does not.',
      fastapi: 'A parameter id: int knows this.',
    }),
  });

  const user = check({
    name: 'GET /users/1 answers with that user',
    points: { status: 2, json: 3 },
    request: { path: '/users/1' },
    expect: { status: 200, json: z.looseObject({ id: z.literal(1), name: z.literal('Ada') }) },
    hint: {
      status: 'This user exists, so the read is a plain success.',
      json: byTrack(
        'Look for the user whose id is 1, not for the one at position 1. The path has the text "1", the users have numbers.',
        { typescript: 'Number(text) makes a number of it.', fastapi: 'A parameter id: int is a number.' },
      ),
    },
  });

  const otherUser = check({
    name: 'GET /users/2 answers with the other user',
    points: 1,
    request: { path: '/users/2' },
    expect: { json: z.looseObject({ id: idOf(2), name: z.literal('Linus') }) },
    hint: 'There are two users, and the id in the path says which one is asked for.',
  });

  const unknownUser = check({
    name: 'GET /users/999 says that there is no such user',
    points: { status: 4, json: 3 },
    request: { path: '/users/999' },
    expect: { status: 404, json: nobody },
    hint: {
      status: byTrack(
        'That there is no such user belongs in the status. Whoever sees a success does not look for an error.',
        {
          typescript: 'In Hono, c.json(value, status) sets the status.',
          fastapi: 'raise HTTPException(status, "…") sets the status; a second value behind return does not.',
        },
      ),
      json: byTrack('Send {"detail": "User not found"}, with exactly this name and this text.', {
        fastapi: 'HTTPException(status, "…") makes such a body of its text.',
      }),
    },
  });

  const userZero = check({
    name: 'GET /users/0 finds nobody either',
    after: unknownUser,
    points: { status: 2, json: 1 },
    request: { path: '/users/0' },
    expect: { status: 404, json: (unknown) => asBefore(nobody, unknown) },
    hint: {
      status: 'No user has the id 0. Compare ids; do not use the id as a position in the list.',
      json: 'Whoever is not there is not found, and the body is the same for every such id.',
    },
  });

  const unknownPath = check({
    name: 'GET /nope says as JSON that there is nothing here',
    points: { status: 3, mediaType: 1, json: 2 },
    request: { path: '/nope' },
    expect: { status: 404, mediaType: 'application/json', json: someDetail },
    hint: {
      status: byTrack('A path that leads nowhere is like a user who does not exist.', {
        typescript: 'In Hono, app.notFound(…) answers for all of them.',
        fastapi: 'FastAPI says so by itself, unless a route such as /{path:path} takes every path.',
      }),
      mediaType: byTrack('Errors are JSON as well, and Content-Type says so.', {
        typescript: 'In app.notFound, answer with c.json(…), not with c.text(…).',
        fastapi: 'What FastAPI sends by itself is JSON; a PlainTextResponse is not.',
      }),
      json: 'Give this error a body like every other one: {"detail": "…"}.',
    },
  });

  const unknownPost = check({
    name: 'POST /nope says so as well',
    after: unknownPath,
    points: 1,
    request: { method: 'POST', path: '/nope', json: { name: itemName } },
    expect: notFoundAsBefore,
    hint: 'No endpoint has this path, whatever the method. Another method would not help here, so the path is the mistake, and the answer is the same.',
  });

  const deepPath = check({
    name: 'GET /items/7/nope says so, too',
    after: unknownPath,
    points: 1,
    request: { path: '/items/7/nope' },
    expect: notFoundAsBefore,
    hint: byTrack('A path has to fit as a whole. There is an endpoint for /items/7, and none for anything below it.', {
      typescript: 'In Hono, app.notFound(…) answers for paths of any depth; a route for /:path does not.',
      fastapi: 'FastAPI says so by itself, unless a route such as /items/{id:path} takes what is below as well.',
    }),
  });

  const anonymous = check({
    name: 'GET /protected without credentials asks who the caller is',
    points: { status: 5, headers: 3 },
    request: { path: '/protected' },
    expect: {
      status: 401,
      headers: { 'www-authenticate': matching(/^Bearer(?=$|[\s,])/i, 'a challenge for the scheme Bearer') },
    },
    hint: {
      status: byTrack('You do not know who asks, so you cannot say yet whether they may. Ask for credentials first.', {
        fastapi: 'HTTPBearer(auto_error=False) leaves this answer to you.',
      }),
      headers: byTrack('Say in WWW-Authenticate how a client can prove who it is: with the scheme Bearer.', {
        typescript: 'In Hono: c.header("WWW-Authenticate", "Bearer").',
        fastapi: 'In FastAPI: HTTPException(status, "…", {"WWW-Authenticate": "Bearer"}).',
      }),
    },
  });

  const forbidden = check({
    name: 'GET /protected with user-token is refused',
    points: 5,
    request: { path: '/protected', headers: { authorization: 'Bearer user-token' } },
    expect: { status: 403 },
    hint: 'You know this caller, and the token is fine. The permission is missing; asking again will not help.',
  });

  const allowed = check({
    name: 'GET /protected with admin-token succeeds',
    points: 3,
    request: { path: '/protected', headers: { authorization: 'Bearer admin-token' } },
    expect: { status: 200 },
    hint: 'The header is the word Bearer, a space, and the token. This one belongs to an admin, who may see the data.',
  });

  const failed = check({
    name: 'GET /boom admits a failure without giving anything away',
    points: { status: 4, json: 1, forbidden: 4 },
    request: { path: '/boom' },
    expect: {
      status: 500,
      json: someDetail,
      forbidden: [
        'hunter2',
        /db password/i,
        /\bat .+\(.*:\d+:\d+\)/,
        /\.(?:[cm]?[jt]sx?|py|go|java|rb|php|rs|cs):\d+/,
        /\.(?:[cm]?[jt]sx?|py)\W{1,4}line \d+/i,
        /Traceback \(most recent call last\)/,
        /File \\?".+", line \d+/,
      ],
    },
    hint: {
      status: 'The request was fine; the server broke. Say so in the status, and do not dress it up as anything else.',
      json: byTrack(
        'This error has a body like every other one: {"detail": "…"}. What a framework sends by itself is a text.',
        {
          typescript: 'In Hono, app.onError(…) is called with whatever a handler throws.',
          fastapi:
            'A function under @app.exception_handler(Exception) answers whatever a handler raises, with a JSONResponse(…).',
        },
      ),
      forbidden: byTrack('Send a general sentence. The message and the stack trace are for the log only.', {
        typescript: 'console.error(error) writes them there.',
        fastapi: 'uvicorn writes them there, unless you catch the error in the handler.',
      }),
    },
  });

  const survived = check({
    name: 'GET /items/8 still works after the failure',
    after: failed,
    points: 2,
    request: { path: '/items/8' },
    expect: { status: 200 },
    hint: byTrack('This is GET /items/{id} again. A request that fails must not end the program.', {
      typescript: 'Catch what boom() throws, or let app.onError(…) do it.',
      fastapi: 'Catch what boom() raises, or let @app.exception_handler(Exception) do it.',
    }),
  });

  const informational = check({
    name: 'GET /classify/103 is informational',
    points: { status: 1, json: 2 },
    request: { path: '/classify/103' },
    expect: { status: 200, json: z.looseObject({ code: z.literal(103), class: z.literal('informational') }) },
    hint: {
      status: 'Somebody asks about a code, and you have the answer. That is a plain success, whatever the code means.',
      json: 'Send the code as a number, and the class of its first digit. Your own status is not affected by it.',
    },
  });

  const success = check({
    name: 'GET /classify/204 is a success',
    points: 2,
    request: { path: '/classify/204' },
    expect: { json: z.looseObject({ class: z.literal('success') }) },
    hint: 'The first digit is 2. This code is the subject here, not the status of your answer.',
  });

  const redirection = check({
    name: 'GET /classify/304 is a redirection',
    points: 3,
    request: { path: '/classify/304' },
    expect: { json: z.looseObject({ class: z.literal('redirection') }) },
    hint: 'The first digit is 3: the client finds what it wants somewhere else, in this case in its own cache.',
  });

  const unregistered = check({
    name: 'GET /classify/471 is a client error, although nobody registered it',
    points: { status: 1, json: 2 },
    request: { path: '/classify/471' },
    expect: { status: 200, json: z.looseObject({ class: z.literal('client_error') }) },
    hint: {
      status: 'The request was fine and has its answer: a plain success. Only the code that it asks about is an error.',
      json: 'Do not look codes up in a list of known ones. A client that never heard of a code goes by its first digit.',
    },
  });

  const serverError = check({
    name: 'GET /classify/503 is a server error',
    points: 2,
    request: { path: '/classify/503' },
    expect: { json: z.looseObject({ class: z.literal('server_error') }) },
    hint: 'The first digit is 5: the request may be fine, and the server could not do its part.',
  });

  const outOfRange = check({
    name: 'GET /classify/600 is refused, because no status code is that high',
    points: { status: 3, json: 1 },
    request: { path: '/classify/600' },
    expect: { status: 400, json: someDetail },
    hint: {
      status: byTrack('There are five classes and no more. A number outside them is a mistake of the one who asks.', {
        fastapi: 'Path(ge=…) answers with another code, so compare the number yourself.',
      }),
      json: 'Say what is wrong with the number: {"detail": "…"}.',
    },
  });

  const wrongLength = check({
    name: 'GET /classify/42, 99, 999 and 1000 are refused as well',
    after: outOfRange,
    points: 1,
    request: together(
      { path: '/classify/42' },
      { path: '/classify/99' },
      { path: '/classify/999' },
      { path: '/classify/1000' },
    ),
    // Which status refuses a number outside the classes was judged above.
    expect: { statuses: ({ status }) => ({ [status >= 400 && status < 500 ? status : 400]: 4 }) },
    hint: 'The first digit alone says the class only of a number from 100 to 599. Look at both ends.',
  });

  const bothEnds = check({
    name: 'GET /classify/100 and /classify/599 are codes, too',
    points: 1,
    request: together({ path: '/classify/100' }, { path: '/classify/599' }),
    expect: { statuses: { 200: 2 } },
    hint: 'From 100 to 599: both ends belong to it.',
  });

  return {
    title: 'HTTP status codes',
    level: 'beginner',
    checks: [
      item,
      anyItem,
      created,
      deleted,
      anyDeleted,
      itemZero,
      itemBelowZero,
      user,
      otherUser,
      unknownUser,
      userZero,
      unknownPath,
      unknownPost,
      deepPath,
      anonymous,
      forbidden,
      allowed,
      failed,
      survived,
      informational,
      success,
      redirection,
      unregistered,
      serverError,
      outOfRange,
      wrongLength,
      bothEnds,
    ],
    harmless: [
      {
        checks: [bothEnds],
        operator: ['answer-stale', 'answers-swapped'],
        reason: 'What the bodies say is judged above for other numbers; here it counts which numbers are taken.',
      },
      {
        checks: [survived],
        operator: ['answer-stale', 'answers-swapped'],
        reason: 'Whether the id comes from the path is judged above; after a failure it counts that an answer comes.',
      },
    ],
  };
});
