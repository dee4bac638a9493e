import { z } from 'zod';
import {
  type Answer,
  byTrack,
  type Check,
  check,
  defineExercise,
  delay,
  matching,
  optional,
  present,
  repeat,
  together,
} from '../../grader/index.ts';

// Neither is the default of the README: a limit or a window written into the server is noticed.
const rateLimit = 4;
const windowS = 2;

/** Milliseconds from the first requests of the window to the last one that is served, and to the first refusal. */
const lastMs = 400;

/** Milliseconds from the first refusal to the second one, in the middle of the window. */
const laterMs = 300;

/** Milliseconds from the first refusal until the client is served again: as Retry-After promised, or when the window ends. */
function untilServed(retryAfter = ''): number {
  const promisedMs = (isPromise(retryAfter) ? Number(retryAfter) : windowS) * 1000;
  return Math.min(promisedMs, windowS * 1000 - lastMs) + 100;
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

const noData = z.looseObject({ data: z.array(z.unknown()).length(0) });

const fiveItems = list(1, 2, 3, 4, 5);

/** Whether the body of an answer fits; a mistake that was judged in one answer costs nothing in another. */
function fits(schema: z.ZodType, { text }: Answer): boolean {
  try {
    return schema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/** The ids in an answer with a list, which is judged elsewhere; none if it is no such list. */
function idsOf({ text }: Answer): unknown[] {
  try {
    return z
      .object({ items: z.array(z.object({ id: z.unknown() })) })
      .parse(JSON.parse(text))
      .items.map(({ id }) => id);
  } catch {
    return [];
  }
}

/** How many items the server says that there are; as many as were given if it does not say so. */
function totalOf(answer: Answer): number {
  return idsOf(answer).length || 5;
}

export default defineExercise(({ word }) => {
  const [job, name] = [word('job'), word('item')];

  const firstServed = check({
    name: 'GET /api/data serves the first request',
    points: { status: 3, json: 2 },
    request: { path: '/api/data' },
    expect: { status: 200, json: noData },
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
        // The last one comes later, so that a window that does not begin with its first request is noticed.
        request: { path: '/api/data', ...(nth === rateLimit && { waitMs: lastMs }) },
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
    points: { status: 5, headers: 5, json: 1 },
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
    points: { status: 2, headers: 2, json: 1 },
    request: { path: '/items' },
    expect: {
      status: [200, 206],
      headers: { 'accept-ranges': 'items' },
      json: fiveItems,
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
    points: { status: 3, headers: 4, json: 3 },
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
    after: [all, unasked, part, clamped, openEnded, openEndedIsPart, limited, otherLimit, paginated],
    points: 3,
    request: { method: 'POST', path: '/items', json: { name } },
    expect: { status: 201 },
    hint: 'Something new exists after this request, and it is there already. One success code says so.',
  });

  const stored = check({
    name: 'GET /items lists the new item as well',
    after: [all, created],
    points: 2,
    request: { path: '/items' },
    expect: {
      json: (all) => {
        // Ids that are texts, and a list in another order, were judged above.
        const isJudged = !fits(fiveItems, all);
        return z.looseObject({
          items: z
            .array(z.looseObject({ id: z.union([z.number(), z.string()]) }))
            .refine((items) => {
              const ids = items.map(({ id }) => Number(id));
              return ids.length === 6 && new Set(ids).size === 6 && [1, 2, 3, 4, 5].every((id) => ids.includes(id));
            }, 'the five items that were given and one more, with an id of its own')
            .refine(
              (items) => isJudged || items.every(({ id }, at) => at === 0 || Number(items[at - 1]?.id) < Number(id)),
              'the items in the order of their ids',
            ),
        });
      },
    },
    hint: 'Created means stored: POST puts the new item into the list, with an id that no other item has, and GET shows what is there now.',
  });

  const live = check({
    name: 'GET /items with a Range for the new item counts all items that there are now',
    after: [clamped, stored, all],
    points: 3,
    request: (_clamped, stored) => ({
      path: '/items',
      headers: { range: `items=${totalOf(stored) - 1}-${totalOf(stored) + 13}` },
    }),
    expect: {
      headers: {
        'content-range': ({ headers }, stored) => {
          const last = totalOf(stored) - 1;
          // A Content-Range that is wrong for other parts as well was judged there.
          return headers['content-range'] === 'items 3-4/5' ? `items ${last}-${last}/${last + 1}` : optional(present);
        },
      },
      json: (clamped, stored, all) => {
        const last = idsOf(stored).at(-1);
        const newest = z.looseObject({ id: z.unknown().refine((id) => id === last, `the id ${last}, the last one`) });
        return fits(list(4, 5), clamped) && fits(fiveItems, all)
          ? z.looseObject({ items: z.tuple([newest]) })
          : z.unknown();
      },
    },
    hint: 'The list has grown. Take its length as it is at this moment, for the total and for the last position; one item is a part as well.',
  });

  const unsatisfiable = check({
    name: 'GET /items with a Range behind the last item says that there is no such part',
    after: [stored, live],
    points: { status: 4, headers: 2 },
    request: (stored) => ({ path: '/items', headers: { range: `items=${totalOf(stored)}-` } }),
    expect: {
      status: 416,
      headers: {
        'content-range': (stored, part) =>
          // A total that is wrong for a part as well was judged there.
          part.headers['content-range']?.endsWith(`/${totalOf(stored)}`)
            ? `items */${totalOf(stored)}`
            : matching(/^items \*\/\d+$/, 'items */total'),
      },
    },
    hint: {
      status:
        'The last item has the position total - 1, so nothing can be sent from here on. An empty part is no success.',
      headers: byTrack(
        'Tell the client how many items there are, with a star in the place of the part: items */total.',
        { fastapi: 'What you set on response is lost when you raise; HTTPException takes headers=.' },
      ),
    },
  });

  const deleted = check({
    name: 'DELETE /items/2 removes the item',
    after: [created, stored, live, unsatisfiable],
    points: { status: 2, empty: 1 },
    request: { method: 'DELETE', path: '/items/2' },
    expect: { status: 204, empty: true },
    hint: {
      status: 'It is done and there is nothing to tell. There is a success code for exactly that.',
      empty: byTrack('No null, no {}, no message, and so no Content-Length either.', {
        typescript: 'In Hono: c.body(null, status).',
        fastapi: 'In FastAPI: return None, with status_code= at the route, or return a Response(status_code=…).',
      }),
    },
  });

  const deletedToo = check({
    name: 'DELETE /items/4 removes that item as well',
    after: deleted,
    points: 1,
    request: (_deleted) => ({ method: 'DELETE', path: '/items/4' }),
    // Which success it is was judged above.
    expect: { status: [204, 200, 202] },
    hint: 'This item is there as well, and goes in the same way as the first one.',
  });

  const changed = check({
    name: 'GET /items shows the other items after that, and not those that were removed',
    after: [created, deleted, deletedToo],
    points: 1,
    request: (..._before) => ({ path: '/items' }),
    expect: {
      json: z.looseObject({
        items: z
          .array(z.looseObject({ id: z.number() }))
          .refine(
            (items) => items.every(({ id }) => id !== 2 && id !== 4),
            'no item 2 and no item 4, which were removed',
          )
          .refine((items) => [1, 3, 5].every((id) => items.some((one) => one.id === id)), 'the items 1, 3 and 5'),
      }),
    },
    hint: 'Keep the items in one place, where GET shows what is there now. Look for the item with the id of the path, and take out no other: once one is removed, the position in the list no longer tells the id.',
  });

  const accepted = check({
    name: 'POST /process accepts the job without finishing it',
    points: { status: 5, json: 2 },
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
    points: 2,
    request: { path: '/constants/HTTP_299_MADE_UP' },
    expect: { status: 404 },
    hint: byTrack(
      'Look the name up in a table. What is not in the table does not exist, even if its digits look like a code.',
      { fastapi: 'getattr(fastapi.status, name, None) is None for such a name.' },
    ),
  });

  const unknownToo = check({
    name: 'GET /constants/HTTP_404_MADE_UP and /HTTP_201_MADE_UP say so as well',
    after: unknownConstant,
    points: 1,
    request: together({ path: '/constants/HTTP_404_MADE_UP' }, { path: '/constants/HTTP_201_MADE_UP' }),
    // Which status says that there is no such name was judged above.
    expect: { statuses: ({ status }) => ({ [status === 200 ? 200 : 404]: 2 }) },
    hint: 'These are no names of codes, even though the numbers are codes. Compare the whole name.',
  });

  const servedAgain = check({
    name: 'GET /api/data serves again in the next window',
    after: [refused, refusedAgain, firstServed],
    points: { status: 4, json: 1 },
    request: (refusal, ..._before) => ({
      path: '/api/data',
      waitMs: untilServed(refusal.headers['retry-after']) - laterMs,
    }),
    expect: {
      status: 200,
      // A body that is wrong for the first request as well was judged there.
      json: (_refusal, _again, first) => (fits(noData, first) ? noData : z.unknown()),
    },
    hint: {
      status:
        'RATE_WINDOW_S seconds after its first request the window is over: the count starts again, at 0. Neither the requests that are served nor those that are refused prolong it. Round the promise up.',
      json: 'The answer is the same as for the first request: {"data": []}. Nothing of what was asked before is in it.',
    },
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
      limited,
      otherLimit,
      paginated,
      created,
      stored,
      live,
      unsatisfiable,
      deleted,
      deletedToo,
      changed,
      accepted,
      ...constants,
      unknownConstant,
      unknownToo,
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
