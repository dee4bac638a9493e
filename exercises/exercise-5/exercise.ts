import { z } from 'zod';
import { byTrack, check, defineExercise, present, reference, together } from '../../grader/index.ts';

export default defineExercise(({ integer, word }) => {
  const [first, second, third, fourth] = [word('first'), word('second'), word('third'), word('fourth')];
  const [size, oldSize] = [integer('size'), integer('old size')];

  const ping = check({
    name: 'GET /ping answers with the default status',
    points: { status: 2, json: 2 },
    request: { path: '/ping' },
    expect: { status: 200, json: z.strictObject({ ping: z.literal('pong') }) },
    hint: {
      status: byTrack('Name no status at all, and the default is sent, which is right here.', {
        typescript: 'In Hono: c.json(value).',
        fastapi: 'In FastAPI: return the dict.',
      }),
      json: 'Send {"ping": "pong"} and nothing else.',
    },
  });

  const item = check({
    name: 'GET /items/foo answers with the item',
    points: { status: 2, json: 2 },
    request: { path: '/items/foo' },
    expect: { status: 200, json: z.looseObject({ name: z.literal('Fighters'), size: z.literal(6) }) },
    hint: {
      status: 'This item is there from the start, and reading it needs no special status.',
      json: 'Send the item itself, as it is stored under the id of the path.',
    },
  });

  const replaced = check({
    name: 'PUT /items/foo replaces the item',
    after: item,
    points: { status: 4, json: 1 },
    request: { method: 'PUT', path: '/items/foo', json: { name: first, size } },
    expect: { status: 200, json: z.looseObject({ name: z.literal(first), size: z.literal(size) }) },
    hint: {
      status: byTrack('foo was there before, so nothing new exists now. Choose the status inside of the handler.', {
        typescript: 'In Hono: c.json(value, status).',
        fastapi: 'status_code= at the route is the status of all its answers.',
      }),
      json: 'Answer with the item as it is stored now: the name and the size of this request.',
    },
  });

  const missing = check({
    name: 'GET /items/{id} says that there is no such item',
    points: { status: 4, headers: 3, json: 2 },
    request: { path: `/items/none-${first}` },
    expect: {
      status: 404,
      headers: { 'x-error': 'unknown-item' },
      json: z.strictObject({ detail: z.literal('Item not found') }),
    },
    hint: {
      status: byTrack(
        'No item, no success. An error object that you return is only a value, and goes out as a success.',
        {
          typescript: 'Throw it; in Hono app.onError(…) gives it its status.',
          fastapi: 'Raise it: raise HTTPException(status, "…").',
        },
      ),
      headers: byTrack('The answer to an error may have header fields too, here X-Error: unknown-item.', {
        typescript: 'In Hono: c.json(value, status, { "X-Error": "unknown-item" }).',
        fastapi: 'In FastAPI: HTTPException(status, "…", headers={"X-Error": "unknown-item"}).',
      }),
      json: 'JSON and no bare text, and it is fixed here: {"detail": "Item not found"}, without any other field.',
    },
  });

  const created = check({
    name: 'PUT /items/{id} creates an item that was not there',
    points: { status: 5, json: 2 },
    request: { method: 'PUT', path: `/items/${second}`, json: { name: 'Chillies', size: oldSize } },
    expect: { status: 201, json: z.looseObject({ name: z.literal('Chillies'), size: z.literal(oldSize) }) },
    hint: {
      status: byTrack(
        'This id was free, so now there is something new. Look before you store, and let the status say so.',
        {
          typescript: 'In Hono: c.json(value, status).',
          fastapi: 'In FastAPI: response.status_code = …, with a parameter response: Response.',
        },
      ),
      json: 'Answer with the item that you stored, name and size, in the same form as one that was there before.',
    },
  });

  const replacedAgain = check({
    name: 'PUT /items/{id} replaces the item that it created before',
    after: created,
    points: { status: 4, json: 1 },
    request: { method: 'PUT', path: `/items/${second}`, json: { name: 'Peppers' } },
    // A size that is left over is the matter of the GET that follows.
    expect: { status: 200, json: z.looseObject({ name: z.literal('Peppers') }) },
    hint: {
      status:
        'The first PUT has to store the item, so that this one replaces it. Choose the status anew for each request.',
      json: 'Answer with the item of this request, not with one from before.',
    },
  });

  const stored = check({
    name: 'GET /items/{id} shows what the last PUT stored',
    after: [created, replacedAgain],
    points: { status: 2, json: 3 },
    request: { path: `/items/${second}` },
    expect: {
      status: 200,
      json: z.looseObject({
        name: z.literal('Peppers'),
        size: z.null('no size, or null').optional(),
      }),
    },
    hint: {
      status: 'After a successful PUT the item is there: keep it with the others, under the id of the path.',
      json: 'Send the item as the second PUT sent it. PUT replaces the whole item, so no size of the first one stays, and none is made up.',
    },
  });

  const refused = check({
    name: 'PUT /items/{id} refuses a name that is no text',
    points: 3,
    // Not a number: pydantic 1 and Fastify make a text of it.
    request: { method: 'PUT', path: `/items/${third}`, json: { name: { en: 'Peppers' } } },
    expect: { status: 422 },
    hint: byTrack('Readable JSON with a value of the wrong type. Check the type, and answer as the README asks.', {
      typescript: 'A declared type is not checked while the program runs; typeof item.name is.',
      fastapi: 'A pydantic model with name: str does both by itself.',
    }),
  });

  const notStored = check({
    name: 'GET /items/{id} finds nothing after a refused PUT',
    after: refused,
    points: 2,
    request: { path: `/items/${third}` },
    expect: { status: 404 },
    hint: 'A refused request leaves nothing behind: first check, then store. An item that is not there is answered as before.',
  });

  const nameless = check({
    name: 'PUT /items/bar refuses an item without a name',
    points: 1,
    request: { method: 'PUT', path: '/items/bar', json: { size } },
    expect: { status: 422 },
    hint: byTrack('A name that is missing is as wrong as one of the wrong type. Answer as before.', {
      fastapi: 'name: str without a default does that by itself.',
    }),
  });

  const sizeRefused = check({
    name: 'PUT /items/{id} refuses a size that is no number',
    points: 1,
    request: { method: 'PUT', path: `/items/${fourth}`, json: { name: 'Peppers', size: 'big' } },
    expect: { status: 422 },
    hint: byTrack('The size may be missing, but when it is there it has to be a number. Answer as for a wrong name.', {
      typescript: 'typeof item.size is "undefined" when there is none.',
      fastapi: 'size: Optional[float] = None in the model does both by itself.',
    }),
  });

  const sizeNotStored = check({
    name: 'GET /items/{id} finds nothing after a PUT that was refused for its size',
    after: sizeRefused,
    points: 1,
    request: (_refused) => ({ path: `/items/${fourth}` }),
    expect: { status: 404 },
    hint: 'Look at all that was sent before you store any of it.',
  });

  const untouched = check({
    name: 'GET /items/bar still answers with the item after a refused PUT',
    after: nameless,
    points: 1,
    request: (_refused) => ({ path: '/items/bar' }),
    expect: { json: z.looseObject({ name: z.literal('Tenders'), size: z.literal(3) }) },
    hint: 'The id in the path says which item is asked for. What is refused leaves an item as it was: nothing is stored, and nothing is removed.',
  });

  const sizeOfZero = check({
    name: 'PUT /items/{id} keeps a size of 0',
    points: 1,
    request: { method: 'PUT', path: `/items/zero-${third}`, json: { name: 'Dust', size: 0 } },
    expect: { json: z.looseObject({ size: z.literal(0) }) },
    hint: byTrack('0 is a size like any other, and not a missing one.', {
      typescript: 'In an if, 0 counts as false. Compare with undefined.',
      fastapi: 'In an if, 0 counts as false. Compare with None.',
    }),
  });

  const sizeWithFraction = check({
    name: 'PUT /items/{id} takes a size with a fraction',
    after: sizeOfZero,
    points: 1,
    request: (_zero) => ({ method: 'PUT', path: `/items/half-${third}`, json: { name: 'Dust', size: 2.5 } }),
    // An answer without any size was judged there.
    expect: {
      json: ({ text }) => (/"size":\s*0\b/.test(text) ? z.looseObject({ size: z.literal(2.5) }) : z.unknown()),
    },
    hint: byTrack('A size is a number, and a number need not be whole.', {
      typescript: 'typeof item.size is "number" for all of them.',
      fastapi: 'size: Optional[float] takes it, Optional[int] does not.',
    }),
  });

  const found = check({
    name: 'PUT /get-or-create-task/foo finds the task',
    points: 4,
    request: { method: 'PUT', path: '/get-or-create-task/foo' },
    expect: { status: 200 },
    hint: 'The task foo is there from the start; it is only read. The default status is right.',
  });

  const taskCreated = check({
    name: 'PUT /get-or-create-task/{id} creates a task that was not there',
    points: 4,
    request: { method: 'PUT', path: `/get-or-create-task/${first}` },
    expect: { status: 201 },
    hint: byTrack('This task is new now, and only the status can tell the client.', {
      typescript: 'In Hono it is the second argument of c.json.',
      fastapi: 'In FastAPI: response.status_code = …, with a parameter response: Response.',
    }),
  });

  const foundAgain = check({
    name: 'PUT /get-or-create-task/{id} finds the task that it created before',
    after: taskCreated,
    points: 4,
    request: { method: 'PUT', path: `/get-or-create-task/${first}` },
    expect: { status: 200 },
    hint: 'Remember the new task, so that the second call finds it and creates nothing.',
  });

  const bothFound = check({
    name: 'PUT /get-or-create-task/{id} finds both tasks after that',
    after: [found, foundAgain],
    points: 1,
    request: (..._before) =>
      together(
        { method: 'PUT', path: '/get-or-create-task/foo' },
        { method: 'PUT', path: `/get-or-create-task/${first}` },
      ),
    // With which status each of them is found was judged above.
    expect: {
      statuses: (...before) => {
        const [foo = 200, other = 200] = before.map(({ status }) => (status < 400 ? status : 200));
        return foo === other ? { [foo]: 2 } : { [foo]: 1, [other]: 1 };
      },
    },
    hint: 'Remember all tasks, not only the newest one.',
  });

  const done = check({
    name: 'GET /jobs/1 says that the job is done',
    points: 3,
    request: { path: '/jobs/1' },
    expect: { status: 200 },
    hint: 'The work is finished: a plain success. Choose the status for each request anew.',
  });

  const processing = check({
    name: 'GET /jobs/2 says that the job is still in work',
    points: 4,
    request: { path: '/jobs/2' },
    expect: { status: 202 },
    hint: 'The same handler, another status: this job is accepted, but not finished. One success code says so.',
  });

  const deleted = check({
    name: 'DELETE /items/{id} removes the item',
    after: created,
    points: { status: 4, empty: 4 },
    request: { method: 'DELETE', path: `/items/${second}` },
    expect: { status: 204, empty: true },
    hint: {
      status: 'The item is gone and there is nothing to tell. There is a success code for exactly that.',
      empty: byTrack('No null, no {}, no message, and so no Content-Length either.', {
        typescript: 'In Hono: c.body(null, status).',
        fastapi: 'In FastAPI: return None, with status_code= at the route, or return a Response(status_code=…).',
      }),
    },
  });

  const gone = check({
    name: 'GET /items/{id} finds nothing after the DELETE',
    after: deleted,
    points: 1,
    request: { path: `/items/${second}` },
    expect: { status: 404 },
    hint: 'What is deleted is gone for every request: remove the item from where GET looks for it.',
  });

  const deletedAgain = check({
    name: 'DELETE /items/{id} says the second time that there is no such item',
    after: deleted,
    points: 2,
    request: { method: 'DELETE', path: `/items/${second}` },
    expect: { status: 404 },
    hint: 'The first DELETE has to remove the item for good. The second one finds nothing, and its answer says so.',
  });

  const createdAnew = check({
    name: 'PUT /items/{id} creates the deleted item anew',
    after: [created, deleted, gone, deletedAgain],
    points: 1,
    request: (..._before) => ({ method: 'PUT', path: `/items/${second}`, json: { name: 'Chillies' } }),
    expect: { status: 201 },
    hint: 'It counts whether the item is there now, not whether it ever was.',
  });

  const othersStay = check({
    name: 'GET /items/foo shows the replacement, also after another item was deleted',
    after: [replaced, deleted],
    points: 1,
    request: (..._before) => ({ path: '/items/foo' }),
    expect: { json: z.looseObject({ name: z.literal(first), size: z.literal(size) }) },
    hint: 'PUT stores all that it was sent, where GET finds it. DELETE removes the item with the id of the path, and no other.',
  });

  const neverThere = check({
    name: 'DELETE /items/{id} says so of an item that never was there, too',
    points: 1,
    request: { method: 'DELETE', path: `/items/none-${second}` },
    expect: { status: 404 },
    hint: 'Ask whether there is such an item before you say that it is removed.',
  });

  const moved = check({
    name: 'GET /old-items/bar sends the client to the new path',
    points: { status: 3, headers: 3 },
    request: { path: '/old-items/bar' },
    expect: { status: 307, headers: { location: reference('/items/bar') } },
    hint: {
      status: byTrack('Do not answer for the new path, send the client there, for now and with the same method.', {
        typescript: 'c.redirect(path) alone answers 302; name the status too.',
        fastapi: 'RedirectResponse(path) does just that, as long as you name no status.',
      }),
      headers: byTrack('A redirect needs a Location: /items/ and the id of this request, with the slash in front.', {
        typescript: 'c.redirect(path, status) sets it.',
        fastapi: 'RedirectResponse(path) sets it.',
      }),
    },
  });

  const allMoved = check({
    name: 'GET /old-items/{id} sends the client to the new path for every id',
    after: moved,
    points: 1,
    // Without any Location for bar there is nothing to compare with, and it was judged there.
    request: (answer) => {
      answer.header('location');
      return { path: `/old-items/none-${first}` };
    },
    expect: {
      headers: {
        location: (answer) => (answer.location === '/items/bar' ? reference(`/items/none-${first}`) : present),
      },
    },
    hint: 'Do not look for the item: whether it is there, the new path will say.',
  });

  const yolo = check({
    name: 'GET /unicorns/yolo answers with the status of the error',
    points: { status: 4, json: 2 },
    request: { path: '/unicorns/yolo' },
    expect: { status: 418, json: z.looseObject({ message: z.string().regex(/yolo/) }) },
    hint: {
      status: byTrack(
        'Let the handler fail with an error of your own class, and give that class its status in one place.',
        {
          typescript: 'In Hono: app.onError(…), which recognises it with instanceof.',
          fastapi: 'In FastAPI: @app.exception_handler(UnicornError), which returns a JSONResponse(value, status).',
        },
      ),
      json: byTrack('Answer with {"message": "…"}; the name yolo stands somewhere in that text.', {
        fastapi: 'An HTTPException says detail, so this takes a JSONResponse.',
      }),
    },
  });

  const unicorn = check({
    name: 'GET /unicorns/{name} welcomes every other unicorn',
    points: 1,
    request: { path: `/unicorns/${first}` },
    expect: { status: 200 },
    hint: 'Only yolo is an error.',
  });

  const banner = check({
    name: 'GET /banner answers with plain text',
    points: 2,
    request: { path: '/banner' },
    expect: { status: 200, mediaType: 'text/plain', text: /^hello/ },
    hint: {
      status: 'Name no status, and the default is sent, which is right here.',
      mediaType: byTrack('The Content-Type says how to read the body, and this one is plain text.', {
        typescript: 'In Hono: c.text("hello …"); c.json and c.html set other types.',
        fastapi: 'In FastAPI: PlainTextResponse("hello …"); a text that a handler returns is sent as JSON.',
      }),
      text: 'Send the bare text. It starts with hello, in small letters; JSON would put quotes around it.',
    },
  });

  return {
    title: 'Returning status codes',
    level: 'beginner',
    checks: [
      ping,
      item,
      replaced,
      missing,
      created,
      replacedAgain,
      stored,
      refused,
      notStored,
      nameless,
      sizeRefused,
      sizeNotStored,
      untouched,
      sizeOfZero,
      sizeWithFraction,
      found,
      taskCreated,
      foundAgain,
      bothFound,
      done,
      processing,
      deleted,
      gone,
      deletedAgain,
      createdAnew,
      othersStay,
      neverThere,
      moved,
      allMoved,
      yolo,
      unicorn,
      banner,
    ],
    harmless: [
      {
        checks: [createdAnew],
        operator: 'answer-stale',
        reason: 'What the answer to a new item says is judged above; here the status counts.',
      },
      {
        checks: [banner],
        operator: 'body-truncated',
        reason: "Half of a text that begins with hello still begins so, and the rest of it is of the author's choice.",
      },
    ],
  };
});
