import { z } from 'zod';
import { type Answer, check, defineExercise, reference } from '../../grader/index.ts';

const report = 'abcdefghijklmnopqrstuvwxyz';

// One mistake costs its points once: that ids are numbers, and where Location leads, is judged by one check each.

const anyId = z.union([z.number(), z.string()]);

const userPath = (user: Answer) =>
  user.location && /^\/users\/\d+$/.test(user.location) ? user.location : (`/users/${user.value('id')}` as const);

export default defineExercise(({ integer, word }) => {
  const [first, second, third] = [word('first user'), word('second user'), word('third user')];
  const itemId = integer('item id');
  const price = integer('price');
  const job = word('job');

  const item = check({
    name: 'GET /items/42 answers with the item',
    points: { status: 4, mediaType: 2, json: 4 },
    request: { path: '/items/42' },
    expect: {
      status: 200,
      mediaType: 'application/json',
      json: z.strictObject({ id: z.literal(42), name: z.literal('Item') }),
    },
    hint: {
      status: 'A read that worked is a plain success, the one that Hono sends by default.',
      mediaType: 'c.json(value) sets the Content-Type for you.',
      json: 'The path gives you the text "42". The README asks for the number 42, and for nothing beside id and name.',
    },
  });

  const anyItem = check({
    name: 'GET /items/{item_id} takes the id from the path',
    points: 4,
    request: { path: `/items/${itemId}` },
    expect: {
      json: z.looseObject({ id: anyId.refine((id) => String(id) === String(itemId), `${itemId}, as in the path`) }),
    },
    hint: 'Read the id from the path of this request, c.req.param("item_id"). It is another one on every run.',
  });

  const invalidItem = check({
    name: 'GET /items/abc is refused, because abc is not an integer',
    points: { status: 3, json: 2 },
    request: { path: '/items/abc' },
    expect: {
      status: 422,
      json: z.looseObject({
        detail: z
          .array(
            z.looseObject({
              loc: z.array(z.union([z.string(), z.number()])).min(1),
              msg: z.string(),
              type: z.string(),
            }),
          )
          .min(1),
      }),
    },
    hint: {
      status:
        'Look at the text of the path before you make a number of it. If it is no integer, the client has to know.',
      json: 'detail is a list here, with an object for each thing that is wrong; each has loc (a list), msg and type.',
    },
  });

  const created = check({
    name: 'POST /users creates a user',
    points: { status: 6, mediaType: 1, headers: 4, json: 5 },
    request: { method: 'POST', path: '/users', json: { name: first, email: `${first}@example.com` } },
    expect: {
      status: 201,
      mediaType: 'application/json',
      headers: { location: reference('/users/{id}', (user) => `/users/${user.value('id')}`) },
      json: z.looseObject({
        id: z.int().positive(),
        name: z.literal(first),
        email: z.literal(`${first}@example.com`),
      }),
    },
    hint: {
      status: 'Something new exists after this request. A plain success does not say so.',
      mediaType: 'c.json(value, status) sets the Content-Type for you.',
      headers: 'Tell the client where the new user lives: c.header("Location", …) with the path of that one user.',
      json: 'Send back what you stored: every field of the request, and the id that you chose, as a number.',
    },
  });

  const read = check({
    name: 'GET /users/{user_id} finds the new user',
    after: created,
    points: { status: 3, json: 3 },
    request: (user) => ({ path: userPath(user) }),
    expect: {
      status: 200,
      json: (user) => z.looseObject({ id: z.literal(user.value('id')), name: z.literal(first) }),
    },
    hint: {
      status: 'A user that was created can be read. Keep each new user in a Map under its id, and look it up there.',
      json: 'Send the user with this id as it was stored. The path gives you a text; Number(text) makes an id of it.',
    },
  });

  const createdAgain = check({
    name: 'POST /users gives every user an id of its own',
    after: created,
    points: { status: 2, json: 5 },
    request: { method: 'POST', path: '/users', json: { name: second } },
    expect: {
      status: 201,
      json: (user) =>
        z.looseObject({ id: anyId.refine((id) => id !== user.value('id'), 'an id that no other user has') }),
    },
    hint: {
      status: 'This request makes something new as well.',
      json: 'An id names one user only. Count up for each new one; do not send the same id twice.',
    },
  });

  const deleted = check({
    name: 'DELETE /users/{user_id} removes the user',
    after: created,
    points: { status: 6, empty: 5 },
    request: (user) => ({ method: 'DELETE', path: `/users/${user.value('id')}` }),
    expect: { status: 204, empty: true },
    hint: {
      status: 'It is done and there is nothing to tell. There is a success code for exactly that.',
      empty:
        'Here the answer ends after its header fields: no null, no {}, no Content-Length. In Hono: c.body(null, 204).',
    },
  });

  const gone = check({
    name: 'GET /users/{user_id} no longer finds the deleted user',
    after: [created, deleted],
    points: 4,
    request: (user, _deleted) => ({ path: `/users/${user.value('id')}` }),
    expect: { status: 404 },
    hint: 'Two things have to be right: DELETE really removes the user, and the status of GET says that there is none.',
  });

  const untouched = check({
    name: 'DELETE /users/{user_id} leaves the other users alone',
    after: [createdAgain, deleted],
    points: { status: 2, json: 2 },
    request: (user, _deleted) => ({ path: `/users/${user.json.id}` }),
    expect: {
      status: 200,
      json: (user, _deleted) => z.looseObject({ id: z.literal(user.value('id')), name: z.literal(second) }),
    },
    hint: 'This user was created and never deleted. Remove the one that has the id of the path, and nobody else.',
  });

  const neverReused = check({
    name: 'POST /users never uses an id again',
    after: [created, createdAgain, deleted],
    points: 4,
    request: { method: 'POST', path: '/users', json: { name: third } },
    expect: {
      json: (one, two, _deleted) =>
        z.looseObject({
          id: anyId.refine((id) => id !== one.value('id') && id !== two.value('id'), 'an id that no user ever had'),
        }),
    },
    hint: 'Do not make the id from the number of users: it falls when one is deleted. Keep a counter that only rises.',
  });

  const itemCreated = check({
    name: 'POST /items creates an item',
    points: { status: 4, json: 2 },
    request: { method: 'POST', path: '/items', json: { name: second, price } },
    expect: { status: 201, json: z.looseObject({ name: z.literal(second), price: z.literal(price) }) },
    hint: {
      status: 'Creating an item deserves the same status as creating a user.',
      json: 'Read the JSON of the request with await c.req.json() and send the same object back.',
    },
  });

  const accepted = check({
    name: 'POST /process accepts the job without finishing it',
    points: { status: 6, json: 3 },
    request: { method: 'POST', path: '/process', json: { job } },
    expect: { status: 202, json: z.looseObject({ status: z.literal('processing') }) },
    hint: {
      status: 'The work is promised, not done. One success code says exactly this.',
      json: 'Tell the client how far the work is: {"status": "processing"}.',
    },
  });

  const whole = check({
    name: 'GET /report answers with the whole report',
    points: { status: 2, headers: 2, text: 1 },
    request: { path: '/report' },
    expect: { status: 200, headers: { 'accept-ranges': 'bytes' }, text: report },
    hint: {
      status: 'This request has no Range header, so the client wants everything, and gets a plain success.',
      headers: 'Announce that clients may ask for parts: c.header("Accept-Ranges", "bytes").',
      text: 'Send the text of report.ts unchanged.',
    },
  });

  const part = check({
    name: 'GET /report with Range: bytes=0-9 answers with those ten bytes',
    points: { status: 3, headers: 3, text: 1 },
    request: { path: '/report', headers: { range: 'bytes=0-9' } },
    expect: { status: 206, headers: { 'content-range': 'bytes 0-9/26' }, text: report.slice(0, 10) },
    hint: {
      status: 'The client asks for a part of the report, and gets just that part. There is a success code for it.',
      headers: 'Say which bytes these are and how many there are in all, in Content-Range: bytes first-last/total.',
      text: 'Both ends of a byte range count: 0-9 is ten bytes. slice() leaves its end out.',
    },
  });

  const tail = check({
    name: 'GET /report with Range: bytes=20- answers with the rest',
    points: { headers: 1, text: 1 },
    request: { path: '/report', headers: { range: 'bytes=20-' } },
    expect: { headers: { 'content-range': 'bytes 20-25/26' }, text: report.slice(20) },
    hint: {
      headers: 'Without a last position the range goes up to the last byte, and Content-Range names that byte.',
      text: 'Without a last position, send everything from the first position on.',
    },
  });

  return {
    title: '2xx success codes',
    level: 'beginner',
    checks: [
      item,
      anyItem,
      invalidItem,
      created,
      read,
      createdAgain,
      deleted,
      gone,
      untouched,
      neverReused,
      itemCreated,
      accepted,
      whole,
      part,
      tail,
    ],
  };
});
