import { z } from 'zod';
import { byTrack, check, defineExercise, delay, optional, present, together } from '../../grader/index.ts';

const detail = z.looseObject({ detail: z.string().min(1) });

/** What is wrong with a body: a sentence, or FastAPI's list of problems. */
const problems = z.looseObject({ detail: z.union([z.string().min(1), z.array(z.unknown()).min(1)]) });

/** What the database holds at the start, by id. */
const names: Readonly<Record<number, string>> = { 1: 'Pen', 2: 'Paper', 3: 'Ink' };

function itemOf(id: number) {
  return z.looseObject({ id: z.literal(id), name: z.literal(names[id] ?? '') });
}

/** All items of the database in any order, and those that were added to it. */
const allItems = z
  .array(z.looseObject({ id: z.number(), name: z.string() }))
  .refine(
    (items) =>
      Object.entries(names).every(([id, name]) => items.some((one) => `${one.id}` === id && one.name === name)),
    'the items 1, 2 and 3 with their names',
  );

const internals = [
  'hunter2',
  '10.0.0.5',
  'ECONNREFUSED',
  'DatabaseError',
  'node_modules',
  // A frame of a stack trace, on a line of its own or not. A time such as "at 12:34:56" is none.
  /\bat .*\D:\d+:\d+/,
  'Traceback (most recent call last)',
];

export default defineExercise(({ integer, word }) => {
  const name = word('item');
  // Never the default of the README, so that a number written into the server is noticed.
  const retryS = integer('retry', 20, 50);

  const list = check({
    name: 'GET /items answers with all items',
    points: { status: 3, json: 2 },
    request: { path: '/items' },
    expect: { status: 200, json: z.looseObject({ items: allItems }) },
    hint: {
      status: 'Nothing failed here: a plain success.',
      json: byTrack(
        'Put the list of the database into an object, under the name items, and leave no member of an item out.',
        {
          typescript: 'In Hono: c.json({ items: … }).',
          fastapi: 'In FastAPI: return {"items": …}.',
        },
      ),
    },
  });

  const item = check({
    name: 'GET /items/2 answers with that item',
    points: { status: 2, json: 2 },
    request: { path: '/items/2' },
    expect: { status: 200, json: itemOf(2) },
    hint: {
      status: byTrack('This item exists. The path has the text "2"; get() of the database wants a number.', {
        typescript: 'Number(c.req.param("id")) makes one of it.',
        fastapi: 'A parameter id: int gets one. get() has to be awaited, which takes an async def.',
      }),
      json: 'Look items up by their id, not by their position in the list, and send all that get() gives you in the end.',
    },
  });

  const missing = check({
    name: 'GET /items/999 says that there is no such item',
    points: { status: 4, json: 1 },
    request: { path: '/items/999' },
    expect: { status: 404, json: detail },
    hint: {
      status: 'The database works well; it just has no such item. That is not a failure of the server.',
      json: 'Tell the client what is wrong, in JSON that a program can read: {"detail": "…"}.',
    },
  });

  const thrown = check({
    name: 'GET /items/13 hides the failure of the database from the client, not from the log',
    points: { status: 6, mediaType: 2, json: 2, forbidden: 6, log: 4 },
    request: { path: '/items/13' },
    expect: {
      status: 500,
      mediaType: 'application/json',
      json: detail,
      forbidden: internals,
      log: /ECONNREFUSED 10\.0\.0\.5/,
    },
    hint: {
      status:
        'The client did nothing wrong, and the item may well exist. Catch the error, stay alive, and say with the general code that the server failed.',
      mediaType: byTrack(
        'Errors are JSON too. Catch the error yourself, here or in one place for all handlers, and answer in JSON.',
        {
          typescript: 'In Hono: app.onError(…) or try/catch, and c.json(value, status).',
          fastapi: 'In FastAPI: @app.exception_handler(Exception), which returns a JSONResponse(value, status).',
        },
      ),
      json: 'Answer with a general sentence for people: {"detail": "Internal server error"}.',
      forbidden: byTrack(
        'Hosts, passwords and stack traces help attackers. Send a fixed sentence and nothing of the error.',
        {
          typescript: 'error.message and error.stack are for the log.',
          fastapi: 'str(error) and the traceback are for the log.',
        },
      ),
      log: byTrack('Somebody has to repair this. Write the error that you caught to the log.', {
        typescript: 'console.error(error) does that.',
        fastapi: 'logging.error("…", exc_info=error) does that.',
      }),
    },
  });

  const alive = check({
    name: 'GET /items/1 still works after the database threw an error',
    after: thrown,
    points: { status: 3, json: 1 },
    request: { path: '/items/1' },
    expect: { status: 200, json: itemOf(1) },
    hint: {
      status: 'One failed request must not stop the server. Catch the error, answer, and go on.',
      json: 'Answer this request as if there had been no other before it: with the item 1 of the database.',
    },
  });

  const rejected = check({
    name: 'GET /items/14 answers although the promise of the database is rejected',
    points: { status: 5, json: 1, forbidden: 3, log: 1 },
    request: { path: '/items/14', timeoutMs: 1500 },
    expect: { status: 500, json: detail, forbidden: internals, log: /ECONNREFUSED 10\.0\.0\.5/ },
    hint: {
      status:
        'The same failure as for 13, but it comes when you await the result of get(). Await it in the handler, inside of your try block if you have one.',
      json: 'The same answer as for 13. A try block catches this failure only if the await stands inside of it.',
      forbidden: 'This is the same error, one moment later. Its message is for the log only.',
      log: 'This failure has to be repaired as well. Write the error to the log, whichever way it came.',
    },
  });

  const aliveAgain = check({
    name: 'GET /items/1 still works after a promise was rejected',
    after: rejected,
    points: { status: 3, json: 1 },
    request: { path: '/items/1' },
    expect: { status: 200, json: itemOf(1) },
    hint: {
      status: byTrack(
        'One failed request must not stop the server. Await everything that you start, and catch its failure.',
        {
          typescript: 'Node ends a program whose rejected promise nobody handles.',
          fastapi: 'Leave no handler with sys.exit(): raise an error.',
        },
      ),
      json: 'Ask the database anew for every request, with the id of that request.',
    },
  });

  const added = check({
    name: 'POST /items stores a new item',
    points: 1,
    request: { method: 'POST', path: '/items', json: { name } },
    expect: { status: 201 },
    hint: 'This body is JSON and has a name, so nothing is wrong with it. One success code says that something new exists.',
  });

  const listed = check({
    name: 'GET /items shows the new item, too',
    after: added,
    points: 1,
    request: (_added) => ({ path: '/items' }),
    expect: {
      json: z.looseObject({
        items: z
          .array(z.looseObject({ name: z.string() }))
          .refine((items) => items.some((one) => one.name === name), 'the new item among the others'),
      }),
    },
    hint: 'Store the new item with add() of the database, and let the list come from there for every request.',
  });

  const malformed = check({
    name: 'POST /items refuses a body that is not JSON',
    points: { status: 4, json: 1 },
    request: { method: 'POST', path: '/items', headers: { 'content-type': 'application/json' }, body: '{oops' },
    expect: { status: [400, 422], json: problems },
    hint: {
      status: byTrack('This text cannot be read as JSON. The client sent it, so the client erred.', {
        typescript: 'c.req.json() throws here: catch that.',
        fastapi: 'A pydantic model as parameter refuses it by itself; where request.json() raises, catch that.',
      }),
      json: 'The status says who erred, not what is wrong. Add a detail, or the client cannot mend it.',
    },
  });

  const nameless = check({
    name: 'POST /items refuses an object without a name',
    points: { status: 2, json: 1 },
    request: { method: 'POST', path: '/items', json: {} },
    expect: { status: 422, json: problems },
    hint: {
      status: byTrack('The JSON is fine, its content is not. Check that name is there before you use it.', {
        typescript: 'typeof body.name tells whether it is a text.',
        fastapi: 'A pydantic model with name: str does that by itself.',
      }),
      json: 'Say in detail what is missing, so that the client can add it.',
    },
  });

  const unbuilt = check({
    name: 'POST /reports says that the feature is not built yet',
    points: { status: 4, json: 1 },
    request: { method: 'POST', path: '/reports', json: {} },
    expect: { status: 501, json: detail },
    hint: {
      status: 'Nothing broke and the path is right. One server error means that the server cannot do this at all.',
      json: byTrack('Say it in words as well: {"detail": "…"}.', {
        typescript: 'In Hono: c.json(value, status).',
        fastapi: 'In FastAPI: raise HTTPException(status, "…").',
      }),
    },
  });

  const healthy = check({
    name: 'GET /health reports that the service works',
    points: 2,
    request: { path: '/health' },
    expect: { status: 200 },
    hint: 'Outside of maintenance this is a plain success.',
  });

  const switchedOn = check({
    name: 'PUT /admin/maintenance switches maintenance on',
    points: 2,
    request: { method: 'PUT', path: '/admin/maintenance', json: { on: true } },
    expect: { status: [200, 204] },
    hint: byTrack(
      'Read {"on": true} from the body, keep the value where all handlers can see it, and report a success.',
      {
        typescript: 'A variable of the module will do.',
        fastapi: 'A variable of the module will do, declared global in the function that sets it.',
      },
    ),
  });

  const unavailable = check({
    name: 'GET /items says during maintenance when to come back',
    after: switchedOn,
    points: { status: 5, headers: 3, json: 1 },
    request: { path: '/items' },
    expect: {
      status: 503,
      // One second less is right as well: a server may count down from the start of maintenance. One more is, too: an
      // HTTP-date is compared with Date, which uvicorn renews only once in a second.
      headers: { 'retry-after': delay(retryS - 1, retryS + 1, true) },
      json: detail,
    },
    hint: {
      status: byTrack(
        'The service is away for a while: one server error says so. If the answer is as always, look at the switch: it is on when the body says {"on": true}.',
        {
          fastapi:
            'Is it declared global where it is set? And in middleware return a JSONResponse; raise no HTTPException.',
        },
      ),
      headers: byTrack(
        'Say in the header Retry-After how many seconds to wait: the number in the environment variable RETRY_S, or 60.',
        {
          typescript: 'In Hono: c.header("Retry-After", process.env.RETRY_S ?? "60").',
          fastapi: 'In FastAPI: headers={"Retry-After": os.environ.get("RETRY_S", "60")}.',
        },
      ),
      json: 'Tell callers what is going on, in JSON as for every other error: {"detail": "…"}.',
    },
  });

  const unhealthy = check({
    name: 'GET /health does not claim to be well during maintenance',
    after: switchedOn,
    points: { status: 3, headers: 1 },
    request: { path: '/health' },
    // A server that counts down may have gone on counting for a while.
    expect: { status: 503, headers: { 'retry-after': delay(1, retryS + 1, true) } },
    hint: {
      status: 'A health check has to show what other callers get at this moment.',
      headers:
        'Programs need to know when to ask again as much as people do. Retry-After belongs to every such answer.',
    },
  });

  const first = check({
    name: 'GET /items/13 asks about maintenance before it asks the database',
    after: [switchedOn, unavailable],
    points: { status: 1, headers: 1, json: 1 },
    request: { path: '/items/13' },
    expect: {
      status: 503,
      headers: {
        // A server that never says when to come back was judged above.
        'retry-after': (_on, list) => (list.headers['retry-after'] === undefined ? optional(present) : present),
      },
      json: detail,
    },
    hint: {
      status: byTrack(
        'Check for maintenance before any other work, in one place for all paths, and send the answer there: an error that is raised so early may become a 500.',
        {
          typescript: 'In Hono: app.use(…), above all handlers.',
          fastapi: 'In FastAPI: @app.middleware("http"), which returns a JSONResponse.',
        },
      ),
      headers: 'Maintenance has one answer for all paths, and it says when to come back.',
      json: 'Maintenance has one answer for all paths, and it is JSON with a detail.',
    },
  });

  const allPaths = check({
    name: 'POST /items, POST /reports and GET /items/14 say during maintenance that the service is away',
    after: switchedOn,
    points: 2,
    request: together(
      { method: 'POST', path: '/items', json: { name } },
      { method: 'POST', path: '/reports', json: {} },
      { path: '/items/14' },
    ),
    expect: { statuses: { 503: 3 } },
    hint: 'Every path but the switch is away, whatever the method, and also what is not built. Ask in one place that all requests pass.',
  });

  const switchedOff = check({
    name: 'PUT /admin/maintenance switches maintenance off again',
    after: switchedOn,
    points: 2,
    request: { method: 'PUT', path: '/admin/maintenance', json: { on: false } },
    expect: { status: [200, 204] },
    hint: 'The switch works during maintenance as it did before, or nobody can end it.',
  });

  const back = check({
    name: 'GET /items/3 works again after maintenance',
    after: [switchedOn, switchedOff],
    points: { status: 4, json: 1 },
    request: { path: '/items/3' },
    expect: { status: 200, json: itemOf(3) },
    hint: {
      status: 'Ask for the current value of the switch at every request, and let {"on": false} set it back.',
      json: 'Everything is as before the maintenance: this path answers with the item 3 of the database.',
    },
  });

  const failing = check({
    name: 'GET /items/13 reports the failure of the database again after maintenance',
    after: [switchedOn, switchedOff],
    points: 2,
    request: { path: '/items/13' },
    expect: { status: 500 },
    hint: 'The end of maintenance repairs no database: it still fails for this item, and the answer says so.',
  });

  const offAgain = check({
    name: 'PUT /admin/maintenance with {"on": false} is fine a second time',
    after: [switchedOff, back, failing],
    points: 1,
    request: (..._before) => ({ method: 'PUT', path: '/admin/maintenance', json: { on: false } }),
    expect: { status: [200, 204] },
    hint: 'The maintenance is over already, and nothing is wrong with saying so again.',
  });

  const stillBack = check({
    name: 'GET /items/2 still works after that',
    after: [offAgain],
    points: 1,
    request: (_off) => ({ path: '/items/2' }),
    expect: { status: 200 },
    hint: 'The switch does what the body says; it does not turn round each time. {"on": false} ends maintenance, or leaves it ended.',
  });

  return {
    title: '5xx server errors',
    level: 'beginner',
    env: { RETRY_S: String(retryS) },
    checks: [
      list,
      item,
      missing,
      thrown,
      alive,
      rejected,
      aliveAgain,
      added,
      listed,
      malformed,
      nameless,
      unbuilt,
      healthy,
      switchedOn,
      unavailable,
      unhealthy,
      first,
      allPaths,
      switchedOff,
      back,
      failing,
      offAgain,
      stillBack,
    ],
    harmless: [
      {
        checks: [allPaths],
        operator: [
          'member-removed',
          'member-retyped',
          'member-null',
          'body-removed',
          'body-truncated',
          'envelope-added',
        ],
        reason: 'What the answer says during maintenance is judged for GET /items and GET /items/13.',
      },
      {
        checks: [first],
        operator: ['header-emptied', 'header-replaced', 'header-duplicated'],
        of: 'retry-after',
        reason: 'The number in Retry-After is judged for GET /items; here it counts that there is one.',
      },
      {
        checks: [stillBack],
        operator: 'answer-stale',
        reason: 'That every id gets its own item is judged above; here it counts that the service works.',
      },
    ],
  };
});
