import { z } from 'zod';
import {
  type Answer,
  byTrack,
  check,
  defineExercise,
  optional,
  present,
  reference,
  together,
} from '../../grader/index.ts';

const report = 'abcdefghijklmnopqrstuvwxyz';

// One mistake costs its points once: that ids are numbers, and where Location leads, is judged by one check each.

const anyId = z.union([z.number(), z.string()]);

const userPath = (user: Answer) =>
  user.location && /^\/users\/\d+$/.test(user.location) ? user.location : (`/users/${user.value('id')}` as const);

const ownLocation = reference('/users/{id}', (user) => `/users/${user.value('id')}`);
const hasOwnLocation = (user: Answer) => user.location === `/users/${user.value('id')}`;

const isLeft = (other: Answer, deleted: Answer) => other.status < 400 && other.value('id') !== deleted.value('id');

export default defineExercise(({ integer, word }) => {
  const [first, second, third, fourth, fifth] = [
    word('first user'),
    word('second user'),
    word('third user'),
    word('fourth user'),
    word('fifth user'),
  ];
  const itemId = integer('item id');
  const price = integer('price');
  const job = word('job');
  const [start, end] = [integer('first byte', 2, 9), integer('last byte', 12, 19)];

  const item = check({
    name: 'GET /items/42 answers with the item',
    points: { status: 3, mediaType: 2, json: 4 },
    request: { path: '/items/42' },
    expect: {
      status: 200,
      mediaType: 'application/json',
      json: z.strictObject({ id: z.literal(42), name: z.literal('Item') }),
    },
    hint: {
      status: byTrack('A read that worked is a plain success.', {
        typescript: 'Hono sends it unless you say otherwise.',
        fastapi: 'FastAPI sends it unless you say otherwise.',
      }),
      mediaType: byTrack('Say in Content-Type that the body is JSON.', {
        typescript: 'In Hono, c.json(value) does this for you.',
        fastapi: 'Return a dict, and FastAPI does this for you.',
      }),
      json: byTrack(
        'The path has the text "42". The README asks for the number 42, and for nothing beside id and name.',
        { typescript: 'Number(text) makes a number of it.', fastapi: 'A parameter item_id: int is a number.' },
      ),
    },
  });

  const anyItem = check({
    name: 'GET /items/{item_id} takes the id from the path',
    points: 3,
    request: { path: `/items/${itemId}` },
    expect: {
      json: z.looseObject({ id: anyId.refine((id) => String(id) === String(itemId), `${itemId}, as in the path`) }),
    },
    hint: byTrack('Read the id from the path of this request. It is another one on every run.', {
      typescript: 'In Hono, c.req.param("item_id") reads it.',
      fastapi: 'A parameter item_id: int of the handler gets it.',
    }),
  });

  const itemZero = check({
    name: 'GET /items/0 answers with an item as well',
    points: 1,
    request: { path: '/items/0' },
    expect: { json: z.looseObject({ id: anyId.refine((id) => String(id) === '0', '0, as in the path') }) },
    hint: byTrack('0 is an integer like any other. Ask whether the text is an integer, not whether the id is true.', {
      typescript: 'In an if, 0 counts as false, and "0" as true.',
      fastapi: 'In an if, 0 counts as false.',
    }),
  });

  const itemBelowZero = check({
    name: 'GET /items/-5 answers with an item, too',
    points: 1,
    request: { path: '/items/-5' },
    expect: { json: z.looseObject({ id: anyId.refine((id) => String(id) === '-5', '-5, as in the path') }) },
    hint: byTrack('An integer may have a minus sign. Every integer is the id of an item here.', {
      typescript: 'Number.isInteger(Number(text)) knows this; a pattern of digits alone does not.',
      fastapi: 'A parameter item_id: int knows this.',
    }),
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
      status: byTrack('The text in the path is no integer, and the client has to know.', {
        typescript: 'Look at it before you make a number of it.',
        fastapi: 'A parameter item_id: int looks at it for you.',
      }),
      json: byTrack(
        'detail is a list here, with an object for each thing that is wrong; each has loc (a list), msg and type.',
        { fastapi: 'FastAPI makes just this body when the parameter is item_id: int.' },
      ),
    },
  });

  const halfIntegers = check({
    name: 'GET /items/1.5 and /items/12abc are refused as well',
    after: invalidItem,
    points: 1,
    request: together({ path: '/items/1.5' }, { path: '/items/12abc' }),
    // Which status refuses what is no integer was judged above.
    expect: { statuses: ({ status }) => ({ [status >= 400 && status < 500 ? status : 422]: 2 }) },
    hint: byTrack('Both begin with an integer, and are none. Look at the whole text of the path.', {
      typescript: 'Number.parseInt(text) stops where the integer ends; Number.isInteger(Number(text)) sees the rest.',
      fastapi: 'A parameter item_id: int does that for you.',
    }),
  });

  const created = check({
    name: 'POST /users creates a user',
    points: { status: 5, mediaType: 1, headers: 4, json: 4 },
    request: { method: 'POST', path: '/users', json: { name: first, email: `${first}@example.com` } },
    expect: {
      status: 201,
      mediaType: 'application/json',
      headers: { location: ownLocation },
      json: z.looseObject({
        id: z.int().positive(),
        name: z.literal(first),
        email: z.literal(`${first}@example.com`),
      }),
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
      headers: byTrack('Tell the client where the new user lives: Location has the path of that one user.', {
        typescript: 'In Hono, c.header("Location", …) adds it.',
        fastapi: 'With a parameter response: Response, set response.headers["Location"] and return a dict.',
      }),
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
      json: (user) =>
        z.looseObject({
          id: z.literal(user.value('id')),
          name: z.literal(first),
          email: z.literal(`${first}@example.com`),
        }),
    },
    hint: {
      status: byTrack('A user that was created can be read. Keep each new user under its id, and look it up there.', {
        typescript: 'A Map outside of the handlers is made for this.',
        fastapi: 'A dict outside of the handlers is made for this.',
      }),
      json: byTrack(
        'Send the user with this id, with every field that was stored. The path has a text, your ids are numbers.',
        {
          typescript: 'Number(text) makes a number of it.',
          fastapi: 'A parameter user_id: int is a number.',
        },
      ),
    },
  });

  const createdAgain = check({
    name: 'POST /users gives every user an id of its own',
    after: created,
    points: { status: 2, headers: 1, json: 4 },
    request: { method: 'POST', path: '/users', json: { name: second } },
    expect: {
      status: 201,
      // A Location that is wrong for the first user as well was judged there.
      headers: {
        location: (user) => (hasOwnLocation(user) ? ownLocation : optional(present)),
      },
      json: (user) =>
        z.looseObject({ id: anyId.refine((id) => id !== user.value('id'), 'an id that no other user has') }),
    },
    hint: {
      status: 'This request makes something new as well.',
      headers:
        'The second user lives at another address than the first. Make Location from the id that you just chose.',
      json: 'An id names one user only. Count up for each new one; do not send the same id twice.',
    },
  });

  const deleted = check({
    name: 'DELETE /users/{user_id} removes the user',
    after: created,
    points: { status: 6, empty: 4 },
    request: (user) => ({ method: 'DELETE', path: `/users/${user.value('id')}` }),
    expect: { status: 204, empty: true },
    hint: {
      status: 'It is done and there is nothing to tell. There is a success code for exactly that.',
      empty: byTrack('Here the answer ends after its header fields: no null, no {}, no Content-Length.', {
        typescript: 'In Hono, c.body(null, status) does that.',
        fastapi: 'Write status_code=… into the decorator and return nothing, or return Response(status_code=…).',
      }),
    },
  });

  const gone = check({
    name: 'GET /users/{user_id} no longer finds the deleted user',
    after: [created, deleted],
    points: 3,
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
    hint: 'This user was created and never deleted. Remove the one that has the id of the path, and nobody else. A position in a list is no id: it changes when another user is removed.',
  });

  const neverReused = check({
    name: 'POST /users never uses an id again',
    after: [created, createdAgain, deleted],
    points: { headers: 1, json: 2 },
    request: { method: 'POST', path: '/users', json: { name: third } },
    expect: {
      // A Location that is wrong for one of the users before was judged there.
      headers: {
        location: (one, two, _deleted) =>
          hasOwnLocation(one) && hasOwnLocation(two) ? ownLocation : optional(present),
      },
      json: (one, two, _deleted) =>
        z.looseObject({
          id: anyId.refine((id) => id !== one.value('id') && id !== two.value('id'), 'an id that no user ever had'),
        }),
    },
    hint: {
      headers: 'Location ends in the id of this user, however many users there are now.',
      json: 'Do not make the id from the number of users: it falls when one is deleted. Keep a counter that only rises.',
    },
  });

  const newestDeleted = check({
    name: 'DELETE /users/{user_id} removes the newest user as well',
    after: [deleted, neverReused],
    points: 1,
    request: (_deleted, user) => ({ method: 'DELETE', path: `/users/${user.value('id')}` }),
    // Which status says that it is done was judged above.
    expect: { status: '2xx' },
    hint: 'Any user can be deleted, the newest as well as the oldest. Find this one by the id of the path.',
  });

  const left = check({
    name: 'GET /users/{user_id} finds only those who are left',
    after: [gone, untouched, neverReused, newestDeleted],
    points: 1,
    // Twice the newest user, so that it counts who is missing, and not only how many are.
    request: (missing, other, newest, _deleted) => {
      const [user, report] = [{ path: `/users/${newest.value('id')}` }, { path: '/report' }] as const;
      // That a DELETE removes the user, and nobody else, was judged above.
      if (missing.status < 400) return together(report, report, report);
      return together(user, user, isLeft(other, newest) ? { path: `/users/${other.value('id')}` } : user);
    },
    expect: {
      // Which status says that nobody was found was judged above.
      statuses: ({ status }, other, newest, _deleted) => {
        if (status < 400) return { 200: 3 };
        return isLeft(other, newest) ? { 200: 1, [status]: 2 } : { [status]: 3 };
      },
    },
    hint: 'The second DELETE is like the first: whoever has the id of the path is gone, and everybody else is there.',
  });

  const newestNotReused = check({
    name: 'POST /users does not use the id of the newest user again either',
    after: [created, createdAgain, neverReused, newestDeleted],
    points: 1,
    request: { method: 'POST', path: '/users', json: { name: fourth } },
    expect: {
      json: (one, two, three, _deleted) =>
        z.looseObject({
          id: anyId.refine(
            // An id that was used again before was judged there.
            (id) => {
              const before = [one.value('id'), two.value('id')];
              return before.includes(three.value('id')) || ![...before, three.value('id')].includes(id);
            },
            'an id that no user ever had',
          ),
        }),
    },
    hint: 'One more than the highest id is not enough: when the newest user is deleted, its id would come again. Keep a counter.',
  });

  const sentId = check({
    name: 'POST /users with an id in the body creates a user with another id',
    after: [createdAgain, created, neverReused, newestNotReused],
    points: 1,
    request: (user, ..._others) => ({ method: 'POST', path: '/users', json: { name: fifth, id: user.value('id') } }),
    expect: {
      json: (...users) => {
        const before = users.map((user) => user.value('id'));
        // Ids that are not new by themselves were judged above.
        const areNew = new Set(before).size === before.length;
        return z.looseObject({
          id: anyId.refine((id) => !areNew || !before.includes(id), 'an id that no user ever had'),
        });
      },
    },
    hint: byTrack(
      'The id is yours to choose. Put it behind the fields of the request, so that none of them replaces it.',
      {
        typescript: 'In { ...body, id } the id comes last, and wins.',
        fastapi: 'In {**user, "id": user_id} the id comes last, and wins.',
      },
    ),
  });

  const neverThere = check({
    name: 'GET /users/{user_id} finds nobody under an id that no user ever had',
    points: 1,
    request: { path: '/users/987654' },
    expect: { status: 404 },
    hint: 'Ask whether there is such a user before you use one. An id that never existed is like one that is gone.',
  });

  const itemCreated = check({
    name: 'POST /items creates an item',
    points: { status: 3, json: 2 },
    request: { method: 'POST', path: '/items', json: { name: second, price } },
    expect: { status: 201, json: z.looseObject({ name: z.literal(second), price: z.literal(price) }) },
    hint: {
      status: 'Creating an item deserves the same status as creating a user.',
      json: byTrack('Read the JSON of the request and send the same object back.', {
        typescript: 'In Hono, await c.req.json() reads it.',
        fastapi: 'A parameter item: dict is this object.',
      }),
    },
  });

  const accepted = check({
    name: 'POST /process accepts the job without finishing it',
    points: { status: 4, json: 3 },
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
      headers: byTrack('Announce in Accept-Ranges that clients may ask for parts, counted in bytes.', {
        typescript: 'In Hono: c.header("Accept-Ranges", "bytes").',
        fastapi: 'In FastAPI: PlainTextResponse(…, headers={"Accept-Ranges": "bytes"}).',
      }),
      text: byTrack('Send the text of the report unchanged.', {
        typescript: 'In Hono, c.text(report) does.',
        fastapi: 'PlainTextResponse(report) does; a text that the handler returns becomes JSON, in quotation marks.',
      }),
    },
  });

  const part = check({
    name: 'GET /report with Range: bytes=0-9 answers with those ten bytes',
    points: { status: 3, headers: 3, text: 1 },
    request: { path: '/report', headers: { range: 'bytes=0-9' } },
    expect: { status: 206, headers: { 'content-range': 'bytes 0-9/26' }, text: report.slice(0, 10) },
    hint: {
      status: byTrack(
        'The client asks for a part of the report, and gets just that part. There is a success code for it.',
        {
          typescript: 'In Hono, c.req.header("Range") reads the range and c.text(text, status) sets the status.',
          fastapi:
            'A parameter range: str = Header("") reads the range and PlainTextResponse(text, status) sets the status.',
        },
      ),
      headers: 'Say which bytes these are and how many there are in all, in Content-Range: bytes first-last/total.',
      text: byTrack('Both ends of a byte range count: 0-9 is ten bytes.', {
        typescript: 'report.slice(first, end) leaves its end out.',
        fastapi: 'report[first:end] leaves its end out.',
      }),
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

  const tailIsPart = check({
    name: 'GET /report with Range: bytes=20- has the status of a part, too',
    after: part,
    points: 1,
    request: together(
      { path: '/report', headers: { range: 'bytes=20-' } },
      { path: '/report', headers: { range: 'bytes=20-' } },
    ),
    // Whether a part has a status of its own was judged above.
    expect: { statuses: ({ status }) => ({ [status === 200 ? 200 : 206]: 2 }) },
    hint: 'The rest of a text is a part of it as well, and gets the status of a part.',
  });

  const middle = check({
    name: 'GET /report answers with any other range as well',
    after: part,
    points: 1,
    request: { path: '/report', headers: { range: `bytes=${start}-${end}` } },
    expect: {
      // A Content-Range that is wrong for other ranges as well was judged there.
      headers: {
        'content-range': ({ headers }) =>
          headers['content-range'] === 'bytes 0-9/26' ? `bytes ${start}-${end}/26` : optional(present),
      },
      text: report.slice(start, end + 1),
    },
    hint: byTrack(
      'A client may ask for any range. Both numbers are positions in the report, and neither is a length.',
      {
        typescript: 'report.slice(first, last + 1) takes positions.',
        fastapi: 'report[first : last + 1] takes positions.',
      },
    ),
  });

  return {
    title: '2xx success codes',
    level: 'beginner',
    checks: [
      item,
      anyItem,
      itemZero,
      itemBelowZero,
      invalidItem,
      halfIntegers,
      created,
      read,
      createdAgain,
      deleted,
      gone,
      untouched,
      neverReused,
      newestDeleted,
      left,
      newestNotReused,
      sentId,
      neverThere,
      itemCreated,
      accepted,
      whole,
      part,
      tail,
      tailIsPart,
      middle,
    ],
    harmless: [
      {
        checks: [tailIsPart],
        operator: 'answer-stale',
        reason: 'Which part comes, the check before looks at; here it counts that it has the status of a part.',
      },
      {
        checks: [left],
        operator: 'answer-stale',
        reason: 'What a user looks like is judged above; here it counts who is there.',
      },
      {
        checks: [neverReused, newestNotReused],
        operator: 'answers-swapped',
        reason: 'Either id is new when both users are new; nothing is asked of the order of ids.',
      },
      {
        checks: [invalidItem, halfIntegers],
        operator: ['array-shortened', 'member-retyped', 'member-changed'],
        reason:
          'How loc says where the mistake is, the README leaves to the learner: in how many steps, words or numbers.',
      },
    ],
  };
});
