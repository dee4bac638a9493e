import { z } from 'zod';
import {
  byTrack,
  type Check,
  check,
  defineExercise,
  delay,
  optional,
  present,
  repeat,
  together,
} from '../../grader/index.ts';

// Neither is the default of the README: a limit or a window written into the server is noticed.
const rateLimit = 4;
const windowS = 2;

/** Milliseconds from the first refusal to the second one, in the middle of the window. */
const laterMs = 700;

/** Milliseconds after which a refused client is served again: as Retry-After promised, or else the whole window. */
function untilServed(retryAfter = ''): number {
  return (isPromise(retryAfter) ? Number(retryAfter) : windowS) * 1000 + 100;
}

/** Whether a Retry-After is what the README asks for. */
function isPromise(retryAfter = ''): boolean {
  return /^\d+$/.test(retryAfter) && Number(retryAfter) >= 1 && Number(retryAfter) <= windowS;
}

/** A list of the items with these ids, which are all that is graded of them. */
function list(...ids: readonly [number, ...number[]]) {
  const [first, ...others] = ids.map((id) => z.looseObject({ id: z.literal(id) }));
  return z.looseObject({ items: z.tuple([first as z.ZodType, ...others]) }); // there is one id at least
}

export default defineExercise(({ word }) => {
  const [job, name] = [word('job'), word('item')];

  const firstServed = check({
    name: 'GET /api/data serves the first request',
    points: { status: 3, json: 2 },
    request: { path: '/api/data' },
    expect: { status: 200, json: z.looseObject({ data: z.array(z.unknown()).length(0) }) },
    hint: {
      status: byTrack('The first request is far from the limit: a plain success.', {
        fastapi: 'A function that sets a variable of the module declares it global.',
      }),
      json: 'Send an object with the list in it: {"data": []}. There is no data yet.',
    },
  });

  // The last request that is allowed carries most of the five points: a limit that is off by one refuses it.
  const served: Check[] = [];
  for (let nth = 2; nth <= rateLimit; nth += 1) {
    served.push(
      check({
        name: `GET /api/data serves request ${nth} of ${rateLimit} that the limit allows`,
        after: [firstServed, ...served],
        points: nth === rateLimit ? 7 - rateLimit : 1,
        request: { path: '/api/data' },
        expect: { status: 200 },
        hint: byTrack('As many requests as the environment variable RATE_LIMIT says are served, the last one too.', {
          typescript: 'Number(process.env.RATE_LIMIT ?? 3) reads it.',
          fastapi: 'int(os.environ.get("RATE_LIMIT", 3)) reads it.',
        }),
      }),
    );
  }

  const refused = check({
    name: 'GET /api/data refuses the request after the limit',
    after: [firstServed, ...served],
    points: { status: 6, headers: 5, json: 2 },
    request: { path: '/api/data' },
    expect: {
      status: 429,
      headers: { 'retry-after': delay(1, windowS) },
      json: z.looseObject({ detail: z.literal('Rate limit exceeded') }),
    },
    hint: {
      status: 'Count the requests of the window. One client error says that there were too many.',
      headers: byTrack('Say in Retry-After when to come back: whole seconds, rounded up, at most RATE_WINDOW_S.', {
        typescript: 'In Hono: c.header("Retry-After", …).',
        fastapi: 'In FastAPI: HTTPException(status, "…", headers={"Retry-After": str(…)}).',
      }),
      json: 'The text is fixed here: {"detail": "Rate limit exceeded"}.',
    },
  });

  const refusedAgain = check({
    name: 'GET /api/data refuses a further request in the same window',
    after: refused,
    points: { status: 1, headers: 1 },
    request: (_refused) => ({ path: '/api/data', waitMs: laterMs }),
    expect: {
      status: 429,
      headers: {
        // A Retry-After that is wrong at the first refusal as well was judged there.
        'retry-after': ({ headers }) => (isPromise(headers['retry-after']) ? delay(1, windowS) : optional(present)),
      },
    },
    hint: {
      status: 'The window is still open, and its requests are used up. Being refused does not open a new one.',
      headers: 'Every refusal says when to come back, not only the first one.',
    },
  });

  const all = check({
    name: 'GET /items answers with all items and offers ranges',
    points: { status: 2, headers: 2, json: 2 },
    request: { path: '/items' },
    expect: {
      status: [200, 206],
      headers: { 'accept-ranges': 'items' },
      json: list(1, 2, 3, 4, 5),
    },
    hint: {
      status:
        'A plain success. The limit belongs to /api/data; all other paths are served as often as they are asked for.',
      headers: 'Announce that clients may ask for a part of the list: Accept-Ranges, with the name of your unit.',
      json: 'Nobody asked for less: send all five items that are given, in the order of their ids, which are numbers.',
    },
  });

  const unasked = check({
    name: 'GET /items without a Range header is a plain success',
    points: 1,
    request: { path: '/items' },
    expect: { status: 200 },
    hint: byTrack(
      'This request has no Range header, so it asks for the whole list and not for a part: a plain success.',
      { fastapi: 'status_code= at the route is the status of all its answers.' },
    ),
  });

  const part = check({
    name: 'GET /items with Range: items=0-1 answers with those two items',
    points: { status: 4, headers: 4, json: 4 },
    request: { path: '/items', headers: { range: 'items=0-1' } },
    expect: {
      status: 206,
      headers: { 'content-range': 'items 0-1/5' },
      json: list(1, 2),
    },
    hint: {
      status: byTrack(
        'The client asks for a part of the list, and gets just that part. There is a success code for it.',
        {
          typescript: 'In Hono: c.json(value, status).',
          fastapi: 'In FastAPI: response.status_code = …, with a parameter response: Response.',
        },
      ),
      headers: 'Content-Range says which items these are and how many there are in all: items first-last/total.',
      json: byTrack('Send what was asked for. Positions count from 0, and both ends belong to the part.', {
        typescript: 'slice(first, end) leaves its end out.',
        fastapi: 'items[first:end] leaves its end out.',
      }),
    },
  });

  const clamped = check({
    name: 'GET /items with Range: items=3-9 answers with the two items that are left',
    points: { status: 1, headers: 3, json: 2 },
    request: { path: '/items', headers: { range: 'items=3-9' } },
    expect: {
      status: 206,
      headers: { 'content-range': 'items 3-4/5' },
      json: list(4, 5),
    },
    hint: {
      status: 'The part begins inside the list, so there is something to send: a part, as before.',
      headers: 'Name the last position that you really send. There is no item at position 9.',
      json: 'These are the positions 3 and 4, counted from 0. A last position beyond the end means "up to the end".',
    },
  });

  const openEnded = check({
    name: 'GET /items with Range: items=2- answers with the items up to the end',
    after: part,
    points: 2,
    request: (_part) => ({ path: '/items', headers: { range: 'items=2-' } }),
    expect: {
      headers: {
        // A Content-Range that is wrong for other parts as well was judged there.
        'content-range': (before) =>
          before.headers['content-range'] === 'items 0-1/5' ? 'items 2-4/5' : optional(present),
      },
      json: list(3, 4, 5),
    },
    hint: byTrack(
      'Without a last position the part goes to the end of the list, and Content-Range names the last one that you send. No number is not the number 0.',
      { typescript: 'Number("") is 0.' },
    ),
  });

  const openEndedIsPart = check({
    name: 'GET /items with Range: items=2- has the status of a part, too',
    after: part,
    points: 1,
    request: together(
      { path: '/items', headers: { range: 'items=2-' } },
      { path: '/items', headers: { range: 'items=2-' } },
    ),
    // Whether a part has a status of its own was judged above.
    expect: { statuses: ({ status }) => ({ [status === 200 ? 200 : 206]: 2 }) },
    hint: 'The rest of a list is a part of it as well, and gets the status of a part.',
  });

  const unsatisfiable = check({
    name: 'GET /items with Range: items=5- says that there is no such part',
    points: { status: 4, headers: 2 },
    request: { path: '/items', headers: { range: 'items=5-' } },
    expect: { status: 416, headers: { 'content-range': 'items */5' } },
    hint: {
      status: 'Five items have the positions 0 to 4, so nothing can be sent. An empty part is no success.',
      headers: byTrack(
        'Tell the client how many items there are, with a star in the place of the part: items */total.',
        { fastapi: 'What you set on response is lost when you raise; HTTPException takes headers=.' },
      ),
    },
  });

  const limited = check({
    name: 'GET /items?limit=2 answers with two items',
    points: { status: 1, json: 3 },
    request: { path: '/items?limit=2' },
    expect: { status: [200, 206], json: list(1, 2) },
    hint: {
      status: 'A short list is a success like any other list.',
      json: byTrack('Send as many items as the query says, from the beginning of the list.', {
        typescript: 'c.req.query("limit") is the text after limit=.',
        fastapi: 'A parameter limit: Optional[int] = None is the number after limit=.',
      }),
    },
  });

  const otherLimit = check({
    name: 'GET /items?limit=3 answers with three items',
    points: 1,
    request: { path: '/items?limit=3' },
    expect: { json: list(1, 2, 3) },
    hint: 'The limit is a number of the client, and another one each time. Read it from the query of this request.',
  });

  const paginated = check({
    name: 'GET /items?limit=2 is better answered as a plain success',
    points: 0,
    request: { path: '/items?limit=2' },
    expect: { status: 200 },
    hint: '/items?limit=2 is an address of its own, and its two items are all of it. 206 is kept for the Range header.',
  });

  const created = check({
    name: 'POST /items creates an item',
    // The list is as it was given until then.
    after: [all, unasked, part, clamped, openEnded, openEndedIsPart, unsatisfiable, limited, otherLimit, paginated],
    points: 3,
    request: { method: 'POST', path: '/items', json: { name } },
    expect: { status: 201 },
    hint: 'Something new exists after this request, and it is there already. One success code says so.',
  });

  const deleted = check({
    name: 'DELETE /items/1 removes the item',
    after: created,
    points: { status: 2, empty: 1 },
    request: { method: 'DELETE', path: '/items/1' },
    expect: { status: 204, empty: true },
    hint: {
      status: 'It is done and there is nothing to tell. There is a success code for exactly that.',
      empty: byTrack('No null, no {}, no message, and so no Content-Length either.', {
        typescript: 'In Hono: c.body(null, status).',
        fastapi: 'In FastAPI: return None, with status_code= at the route, or return a Response(status_code=…).',
      }),
    },
  });

  const changed = check({
    name: 'GET /items shows the other items after the DELETE, and not the one that was removed',
    after: [created, deleted],
    points: 1,
    request: (_created, _deleted) => ({ path: '/items' }),
    expect: {
      json: z.looseObject({
        items: z
          .array(z.looseObject({ id: z.number() }))
          .refine((items) => items.every(({ id }) => id !== 1), 'no item 1, which was removed')
          .refine((items) => [2, 3, 4, 5].every((id) => items.some((one) => one.id === id)), 'the items 2 to 5'),
      }),
    },
    hint: 'Keep the items in one place: DELETE takes the one with this id out, and no other, and GET shows what is there now.',
  });

  const accepted = check({
    name: 'POST /process accepts the job without finishing it',
    points: { status: 5, json: 3 },
    request: { method: 'POST', path: '/process', json: { job } },
    expect: { status: 202, json: z.looseObject({ status: z.literal('processing') }) },
    hint: {
      status: 'The work is promised, not done. One success code says exactly this.',
      json: 'Nobody has done the work yet, and the body says so: {"status": "processing"}.',
    },
  });

  const constants = Object.entries({
    HTTP_200_OK: 200,
    HTTP_201_CREATED: 201,
    HTTP_202_ACCEPTED: 202,
    HTTP_204_NO_CONTENT: 204,
    HTTP_206_PARTIAL_CONTENT: 206,
    HTTP_400_BAD_REQUEST: 400,
    HTTP_404_NOT_FOUND: 404,
    HTTP_429_TOO_MANY_REQUESTS: 429,
    HTTP_500_INTERNAL_SERVER_ERROR: 500,
  }).map(([constant, code]) =>
    check({
      name: `GET /constants/${constant} answers with its number`,
      points: code === 201 ? 2 : 1,
      request: { path: `/constants/${constant}` },
      expect: { status: 200, json: z.looseObject({ code: z.literal(code) }) },
      hint: {
        status:
          'All nine names of the README are in the table. Finding one is a plain success, whatever code it stands for.',
        json: 'The digits in the name are the code. Send them as a number in the field code, not as text.',
      },
    }),
  );

  const unknownConstant = check({
    name: 'GET /constants/HTTP_299_MADE_UP says that there is no such name',
    points: 3,
    request: { path: '/constants/HTTP_299_MADE_UP' },
    expect: { status: 404 },
    hint: byTrack(
      'Look the name up in a table. What is not in the table does not exist, even if its digits look like a code.',
      { fastapi: 'getattr(fastapi.status, name, None) is None for such a name.' },
    ),
  });

  const servedAgain = check({
    name: 'GET /api/data serves again in the next window',
    after: [refused, refusedAgain],
    points: 5,
    request: (refusal, _again) => ({
      path: '/api/data',
      waitMs: untilServed(refusal.headers['retry-after']) - laterMs,
    }),
    expect: { status: 200 },
    hint: 'After RATE_WINDOW_S seconds the count starts again, and refused requests prolong nothing. Round the promise up.',
  });

  const invalidId = check({
    name: 'GET /items/abc is no item',
    // Between two requests to /api/data: it must not be counted.
    after: servedAgain,
    points: 2,
    request: (_served) => ({ path: '/items/abc' }),
    expect: { status: [404, 422] },
    hint: byTrack('abc is no number, so no item has that id. Tell the client that the address is wrong.', {
      typescript: 'Number("abc") is NaN, which is equal to nothing.',
      fastapi: 'A parameter id: int does that by itself.',
    }),
  });

  const nextWindow = check({
    name: 'GET /api/data limits the next window in the same way',
    after: [servedAgain, invalidId],
    points: 1,
    request: (_served, _other) => repeat({ path: '/api/data' }, { times: rateLimit }),
    // One request of this window is served already.
    expect: { status: 429, requests: rateLimit },
    hint: 'Every window counts from the beginning, and counts the requests to this path alone.',
  });

  return {
    title: 'Custom status codes',
    level: 'beginner',
    env: { RATE_LIMIT: String(rateLimit), RATE_WINDOW_S: String(windowS) },
    checks: [
      firstServed,
      ...served,
      refused,
      refusedAgain,
      servedAgain,
      invalidId,
      // The limit of this window is used up now, so that every check after it would notice a limit for all paths.
      nextWindow,
      all,
      unasked,
      part,
      clamped,
      openEnded,
      openEndedIsPart,
      unsatisfiable,
      limited,
      otherLimit,
      paginated,
      created,
      deleted,
      changed,
      accepted,
      ...constants,
      unknownConstant,
    ],
    harmless: [
      {
        operator: ['member-removed', 'member-retyped', 'member-null', 'member-changed', 'member-of-another'],
        of: '$.items[].name',
        reason: 'Of each item in a list only the id is graded, as the README says.',
      },
      {
        checks: constants,
        operator: ['member-removed', 'member-retyped', 'member-null', 'member-changed', 'member-of-another'],
        of: '$.name',
        reason: 'Of the answer about a constant only the code and the status are graded, as the README says.',
      },
      {
        checks: [unasked, paginated],
        operator: ['answer-stale', 'answers-swapped'],
        reason:
          'These send the request of another check once more, which has looked at the content, for its status alone.',
      },
    ],
  };
});
