import { z } from 'zod';
import { check, defineExercise, matching } from '../../grader/index.ts';

const someDetail = z.looseObject({ detail: z.string().min(1) });

export default defineExercise(({ integer, word }) => {
  const itemId = integer('item id');
  const itemName = word('item');

  const item = check({
    name: 'GET /items/7 answers with the item',
    points: { status: 4, mediaType: 2, json: 4 },
    request: { path: '/items/7' },
    expect: { status: 200, mediaType: 'application/json', json: z.strictObject({ id: z.literal(7) }) },
    hint: {
      status: 'A read that worked is a plain success, the one that Hono sends by default.',
      mediaType: 'c.json(value) sets the Content-Type for you.',
      json: 'The path gives you the text "7". The README asks for the number 7, and for nothing beside id.',
    },
  });

  const anyItem = check({
    name: 'GET /items/{id} takes the id from the path',
    points: 4,
    request: { path: `/items/${itemId}` },
    expect: {
      // That the id is a number, and alone, is judged above: one mistake costs its points once.
      json: z.looseObject({
        id: z
          .union([z.number(), z.string()])
          .refine((id) => String(id) === String(itemId), `${itemId}, as in the path`),
      }),
    },
    hint: 'Read the id from the path of this request, c.req.param("id"). It is another one on every run.',
  });

  const created = check({
    name: 'POST /items creates an item',
    points: { status: 5, mediaType: 1, json: 3 },
    request: { method: 'POST', path: '/items', json: { name: itemName } },
    expect: { status: 201, mediaType: 'application/json', json: z.looseObject({ name: z.literal(itemName) }) },
    hint: {
      status: 'Something new exists after this request. A plain success does not say so.',
      mediaType: 'c.json(value, status) sets the Content-Type for you.',
      json: 'Read the JSON of the request with await c.req.json() and send the same object back.',
    },
  });

  const deleted = check({
    name: 'DELETE /items/{id} says that it is done, and nothing more',
    points: { status: 5, empty: 4 },
    request: { method: 'DELETE', path: '/items/7' },
    expect: { status: 204, empty: true },
    hint: {
      status: 'It is done and there is nothing to tell. There is a success code for exactly that.',
      empty:
        'Here the answer ends after its header fields: no null, no {}, no Content-Length. In Hono: c.body(null, 204).',
    },
  });

  const user = check({
    name: 'GET /users/1 answers with that user',
    points: { status: 2, json: 3 },
    request: { path: '/users/1' },
    expect: { status: 200, json: z.looseObject({ id: z.literal(1), name: z.literal('Ada') }) },
    hint: {
      status: 'This user exists, so the read is a plain success.',
      json: 'Look for the user whose id is 1. The user at position 1 of the list is another one.',
    },
  });

  const unknownUser = check({
    name: 'GET /users/999 says that there is no such user',
    points: { status: 5, json: 3 },
    request: { path: '/users/999' },
    expect: { status: 404, json: z.strictObject({ detail: z.literal('User not found') }) },
    hint: {
      status: 'That there is no such user belongs in the status. Whoever sees a success does not look for an error.',
      json: 'Send {"detail": "User not found"}, with exactly this text.',
    },
  });

  const userZero = check({
    name: 'GET /users/0 finds nobody either',
    points: 4,
    request: { path: '/users/0' },
    expect: { status: 404 },
    hint: 'No user has the id 0. Compare ids; do not use the id as a position in the list.',
  });

  const unknownPath = check({
    name: 'GET /nope says as JSON that there is nothing here',
    points: { status: 3, mediaType: 1, json: 2 },
    request: { path: '/nope' },
    expect: { status: 404, mediaType: 'application/json', json: someDetail },
    hint: {
      status: 'A path that leads nowhere is like a user who does not exist. app.notFound(…) answers for all of them.',
      mediaType: 'In app.notFound, answer with c.json(…), not with c.text(…).',
      json: 'Give this error a body like every other one: {"detail": "…"}.',
    },
  });

  const anonymous = check({
    name: 'GET /protected without credentials asks who the caller is',
    points: { status: 5, headers: 3 },
    request: { path: '/protected' },
    expect: {
      status: 401,
      headers: { 'www-authenticate': matching(/^Bearer\b/i, 'a challenge for the scheme Bearer') },
    },
    hint: {
      status: 'You do not know who asks, so you cannot say yet whether they may. Ask for credentials first.',
      headers: 'Say how a client can prove who it is: c.header("WWW-Authenticate", "Bearer").',
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
        /\bat .+\(.*:\d+:\d+\)/,
        /\.m?[jt]s:\d+/,
        /Traceback \(most recent call last\)/,
        /File \\?".+", line \d+/,
      ],
    },
    hint: {
      status: 'The request was fine; the server broke. Say so in the status, and do not dress it up as anything else.',
      json: 'Answer with {"detail": "…"} here too. app.onError(…) is called with whatever a handler throws.',
      forbidden: 'Send a general sentence. The message and the stack trace are for console.error only.',
    },
  });

  const survived = check({
    name: 'GET /items/8 still works after the failure',
    after: failed,
    points: 2,
    request: { path: '/items/8' },
    expect: { status: 200 },
    hint: 'One failing request must not end the program: catch what boom() throws, or let app.onError(…) do it.',
  });

  const informational = check({
    name: 'GET /classify/103 is informational',
    points: 3,
    request: { path: '/classify/103' },
    expect: { json: z.looseObject({ code: z.literal(103), class: z.literal('informational') }) },
    hint: 'Send the code as a number, and the class of its first digit. Your own status is not affected by it.',
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
    points: 3,
    request: { path: '/classify/471' },
    expect: { json: z.looseObject({ class: z.literal('client_error') }) },
    hint: 'Do not look codes up in a list of known ones. A client that never heard of a code goes by its first digit.',
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
    points: { status: 4, json: 1 },
    request: { path: '/classify/600' },
    expect: { status: 400, json: someDetail },
    hint: {
      status: 'There are five classes and no more. A number outside them is a mistake of the one who asks.',
      json: 'Say what is wrong with the number: {"detail": "…"}.',
    },
  });

  return {
    title: 'HTTP status codes',
    level: 'beginner',
    checks: [
      item,
      anyItem,
      created,
      deleted,
      user,
      unknownUser,
      userZero,
      unknownPath,
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
    ],
  };
});
