import { z } from 'zod';
import {
  type Answer,
  absent,
  byTrack,
  check,
  defineExercise,
  delay,
  matching,
  optional,
  otherThan,
  poll,
  present,
  reference,
  together,
} from '../../grader/index.ts';

const report = 'abcdefghijklmnopqrstuvwxyz';

// One mistake costs its points once: a server whose PUT creates nothing is asked to replace a user that POST created,
// and a job or its result is looked for at the path that the README gives when Location does not lead there.

/** The whole number that POST has chosen as an id, if it has. */
const chosenId = (posted: Answer) => {
  const [, id] = /"id"\s*:\s*(-?\d+)/.exec(posted.text) ?? [];
  return id === undefined ? undefined : Number(id);
};

/** The id that a server which only counts would give to the user after the next one, and one that adds 1 to their number to the next. */
const nextId = (posted: Answer, otherwise: number) => {
  const id = chosenId(posted);
  return id === undefined || id < 0 || id > 1_000_000_000 ? otherwise : id + 2;
};

const userId = (id: number, posted: Answer, put: Answer) => (put.status < 300 ? id : posted.value('id'));

const monitorPath = (job: Answer) =>
  job.location && /^\/jobs\/[^/?]+$/.test(job.location) ? job.location : (`/jobs/${job.value('id')}` as const);

const resultPath = (job: Answer, done: Answer) =>
  done.location ?? (`/results/${monitorPath(job).split('/').at(-1)}` as const);

export default defineExercise(({ integer, word }) => {
  const [first, second, third] = [word('first name'), word('second name'), word('third name')];
  const [fourth, fifth] = [word('fourth name'), word('fifth name')];
  const oldVersion = `"${word('old version')}"`;
  const putId = integer('user id');
  const ownId = integer('id of the client', 900_000, 999_999);
  const [text, otherText] = [word('text'), word('other text')];
  const jobMs = integer('job', 800, 999);

  const whole = check({
    name: 'GET /report answers with the whole report and its ETag',
    points: { status: 1, headers: 2, text: 1 },
    request: { path: '/report' },
    expect: {
      status: 200,
      headers: { etag: matching(/^"[^"]+"$/, 'a strong ETag, a text in quotation marks') },
      text: report,
    },
    hint: {
      status: 'This request has no Range header, so the client wants everything, and gets a plain success.',
      headers: byTrack(
        'Send the given ETag as it is, with its quotation marks. Parts are joined byte by byte, so it is a strong one, without W/.',
        {
          typescript: 'In Hono: c.header("ETag", etag).',
          fastapi: 'In FastAPI: PlainTextResponse(…, headers={"ETag": etag}).',
        },
      ),
      text: 'Send the bare text, from its first letter to its last; JSON would put quotes around it.',
    },
  });

  const suffix = check({
    name: 'GET /report with Range: bytes=-5 answers with the last five bytes',
    after: whole,
    points: { status: 2, headers: { 'content-range': 2, etag: 2 }, text: 1 },
    request: { path: '/report', headers: { range: 'bytes=-5' } },
    expect: {
      status: 206,
      headers: {
        'content-range': 'bytes 21-25/26',
        etag: (answer) => answer.headers.etag ?? absent,
      },
      text: report.slice(-5),
    },
    hint: {
      status: 'The client asks for a part of the report, and gets just that part. There is a success code for it.',
      headers: {
        'content-range':
          'Without a first position, the number is a length: the last five bytes. Name the real positions.',
        etag: 'A client that collects parts has to know that they belong together: the part has the ETag of the whole.',
      },
      text: 'Without a first position, the number counts from the end: send the last five letters.',
    },
  });

  const clamped = check({
    name: 'GET /report with Range: bytes=20-99 stops at the end of the report',
    points: { headers: 2 },
    request: { path: '/report', headers: { range: 'bytes=20-99' } },
    expect: { headers: { 'content-range': 'bytes 20-25/26' } },
    hint: 'There is no byte 99. A range that begins inside of the report goes up to its last byte; name that one.',
  });

  const openEnded = check({
    name: 'GET /report with Range: bytes=7- answers with all that follows',
    points: { headers: 1, text: 1 },
    request: { path: '/report', headers: { range: 'bytes=7-' } },
    // That JSON puts quotes around a text is told elsewhere.
    expect: { headers: { 'content-range': 'bytes 7-25/26' }, text: new RegExp(`^"?${report.slice(7)}"?$`) },
    hint: {
      headers:
        'Without a last position the range goes on to the end of the report. A client that has the first seven bytes asks like this.',
      text: 'Send what Content-Range names, from that position on: a missing number is not 0.',
    },
  });

  const lastByte = check({
    name: 'GET /report with Range: bytes=25- answers with the last byte',
    points: 1,
    request: { path: '/report', headers: { range: 'bytes=25-' } },
    expect: { headers: { 'content-range': 'bytes 25-25/26' } },
    hint: 'Positions count from 0, so the byte 25 is there: it is the last one. First and last may be the same.',
  });

  const several = check({
    name: 'GET /report with Range: bytes=24-25,0-1,10-12 answers with all three parts',
    points: { status: 2, mediaType: 1, headers: 2, byteranges: 3 },
    request: { path: '/report', headers: { range: 'bytes=24-25,0-1,10-12' } },
    expect: {
      status: 206,
      mediaType: 'multipart/byteranges',
      headers: { 'content-range': absent },
      byteranges: [
        { range: 'bytes 24-25/26', text: 'yz' },
        { range: 'bytes 0-1/26', text: 'ab' },
        { range: 'bytes 10-12/26', text: 'klm' },
      ],
    },
    hint: {
      status: 'Two parts are still a part of the report. The status is the same as for one.',
      mediaType:
        'Several parts in one body need a format that keeps them apart. HTTP has one for ranges; name it, with its boundary.',
      headers: 'Each part has a Content-Range of its own, in the body. One for all of them cannot be true.',
      byteranges:
        'For each range, in the order of the request, comes a line with -- and the boundary, the header lines of the part, an empty line, and the bytes. The last line is the boundary with -- on both sides.',
    },
  });

  const unsatisfiable = check({
    name: 'GET /report with Range: bytes=26- says that there is no such byte',
    points: { status: 3, headers: 3 },
    request: { path: '/report', headers: { range: 'bytes=26-' } },
    expect: { status: 416, headers: { 'content-range': 'bytes */26' } },
    hint: {
      status:
        'Positions count from 0, so the last byte has the number 25. The client asked for something that is not there.',
      headers: 'Tell the client how long the report is, so that its next range fits: a star in place of the positions.',
    },
  });

  const unknownUnit = check({
    name: 'GET /report with Range: pages=0-1 ignores a unit that it does not know',
    points: { status: 2, text: 1 },
    request: { path: '/report', headers: { range: 'pages=0-1' } },
    // That JSON puts quotes around a text has been told before.
    expect: { status: 200, text: new RegExp(`^"?${report}"?$`) },
    hint: {
      status:
        'A server may always ignore Range, and must when it does not know the unit. Look at the text before the "=".',
      text: 'Who ignores Range sends the whole report.',
    },
  });

  const stale = check({
    name: 'GET /report with If-Range ignores Range when the ETag is another one',
    after: whole,
    points: { status: 2, headers: 1, text: 1 },
    request: (_whole) => ({ path: '/report', headers: { range: 'bytes=0-4', 'if-range': oldVersion } }),
    expect: { status: 200, headers: { etag: (answer) => answer.headers.etag ?? absent }, text: report },
    hint: {
      status:
        'The client has a part of another version, which no part of this one fits. It needs everything, as if Range were not there.',
      headers: 'The client starts again and has to know with which version: the whole report has its ETag here, too.',
      text: 'Send the whole report: the client has to start again.',
    },
  });

  const staleFirst = check({
    name: 'GET /report with If-Range ignores even a Range that does not exist',
    points: 1,
    request: { path: '/report', headers: { range: 'bytes=26-', 'if-range': oldVersion } },
    expect: { status: 200, text: new RegExp(`^"?${report}"?$`) },
    hint: 'Another version may have had this byte. Look at If-Range before you look at what Range asks for.',
  });

  const current = check({
    name: 'GET /report with If-Range answers with the part when the ETag still fits',
    after: whole,
    points: { status: 1, text: 1 },
    request: (answer) => ({
      path: '/report',
      headers: { range: 'bytes=0-4', 'if-range': answer.header('etag') },
    }),
    // That JSON puts quotes around a text has been told before.
    expect: { status: 206, text: /^"?abcde"?$/ },
    hint: {
      status: 'The client has a part of just this version. Compare If-Range with your ETag, quotation marks included.',
      text: byTrack('Send the bytes from the first position to the last, both of them included.', {
        typescript: 'slice(first, end) leaves its end out.',
        fastapi: 'report[first:end] leaves its end out.',
      }),
    },
  });

  const head = check({
    name: 'HEAD /report ignores Range',
    after: whole,
    points: { status: 2, headers: 1, empty: 1 },
    request: { method: 'HEAD', path: '/report', headers: { range: 'bytes=0-4' } },
    expect: { status: 200, headers: { etag: (answer) => answer.headers.etag ?? absent }, empty: true },
    hint: {
      status: byTrack('Ranges are defined for GET only. HEAD answers as GET would without Range.', {
        typescript: 'In Hono, c.req.method says which one it is.',
        fastapi: 'request.method says which one it is, under @app.api_route(…, methods=["GET", "HEAD"]).',
      }),
      headers: 'HEAD is there for the header fields: send those of GET, the same ETag among them.',
      empty: 'An answer to HEAD ends after its header fields.',
    },
  });

  const none = check({
    name: 'GET /users answers with a list before there are any users',
    points: 1,
    request: { path: '/users' },
    expect: { status: 200, json: z.array(z.unknown()) },
    hint: 'A list without users is still a list, and an answer: [].',
  });

  const posted = check({
    name: 'POST /users chooses the id itself',
    after: none,
    points: { status: 1, mediaType: 1, json: 3 },
    request: (_none) => ({ method: 'POST', path: '/users', json: { id: ownId, name: third } }),
    expect: {
      status: 201,
      mediaType: 'application/json',
      json: z.looseObject({
        id: z.int().refine((id) => id !== ownId, 'an id that the server chose'),
        name: z.literal(third),
      }),
    },
    hint: {
      status: 'Something new exists after this request. A plain success does not say so.',
      mediaType: 'A client reads in Content-Type what the body is, and this one is JSON.',
      json: byTrack(
        'The id is a whole number of your own. Take only the name from the body, so that the client cannot overwrite your id with its own.',
        {
          typescript: '{ id, ...body } would let it.',
          fastapi: '{"id": user_id, **body} would let it.',
        },
      ),
    },
  });

  const put = check({
    name: 'PUT /users/{id} creates the user',
    after: posted,
    points: 3,
    request: (created) => ({ method: 'PUT', path: `/users/${nextId(created, putId)}`, json: { name: first } }),
    expect: { status: 201 },
    hint: byTrack(
      'There was no user with this id before, and now there is one. That it came with PUT makes it no less new.',
      { fastapi: 'With a parameter response: Response, response.status_code = … sets the status of this one answer.' },
    ),
  });

  const replaced = check({
    name: 'PUT /users/{id} replaces the user',
    after: [posted, put],
    points: 2,
    request: (created, putUser) => ({
      method: 'PUT',
      path: `/users/${userId(nextId(created, putId), created, putUser)}`,
      json: { name: second },
    }),
    expect: { status: [200, 204] },
    hint: 'This user was there before, so nothing new exists now. Look for it, under the id of the path, before you store it.',
  });

  const replacedAgain = check({
    name: 'PUT /users/{id} works a second time in the same way',
    after: [posted, put, replaced],
    points: 2,
    request: (created, putUser) => ({
      method: 'PUT',
      path: `/users/${userId(nextId(created, putId), created, putUser)}`,
      json: { name: second },
    }),
    // That a replaced user is not a new one has been judged before.
    expect: { status: '2xx' },
    hint: 'A client that is not sure whether its PUT arrived sends it again. That has to be harmless, and to succeed.',
  });

  const listed = check({
    name: 'GET /users lists the replaced user once',
    after: [posted, put, replaced],
    points: { status: 1, json: 3 },
    request: { path: '/users' },
    expect: {
      status: 200,
      json: (created, putUser, again) => {
        const id = userId(nextId(created, putId), created, putUser);
        return z.array(z.looseObject({ id: z.number(), name: z.string() })).refine((users) => {
          const found = users.filter((user) => String(user.id) === String(id));
          return found.length === 1 && (again.status >= 300 || found[0]?.name === second);
        }, `a list that has the user ${id} once, with the name that the last PUT sent`);
      },
    },
    hint: {
      status: 'All users that there are, however few: this is the whole list, and a plain success.',
      json: 'PUT stores under the id of its path, in place of what was there. The id is a number in the list.',
    },
  });

  const listedToo = check({
    name: 'GET /users lists the user of POST as well',
    after: [posted, put],
    points: 1,
    request: (_created, _put) => ({ path: '/users' }),
    // That this is a list, and that POST answers with an id, is judged above.
    expect: {
      json: (created) =>
        z
          .unknown()
          .refine(
            (users) =>
              !Array.isArray(users) ||
              chosenId(created) === undefined ||
              users.some((user) => String(user?.id) === String(chosenId(created))),
            'a list with the user of POST, too',
          ),
    },
    hint: 'POST promised that there is a new user, so the list has it. Store it in the same place as the users of PUT.',
  });

  const replacedToo = check({
    name: 'PUT /users/{id} replaces a user of POST as well',
    after: [posted, put, replaced, listedToo],
    points: 1,
    request: (created, putUser, _replaced, users) => {
      // That POST stores its user, and answers with an id, was judged above.
      const id = chosenId(created);
      const isListed = id !== undefined && new RegExp(`"id"\\s*:\\s*"?${id}\\b`).test(users.text);
      const path = `/users/${isListed ? id : userId(nextId(created, putId), created, putUser)}` as const;
      return together(
        { method: 'PUT', path, json: { name: word('first new name') } },
        { method: 'PUT', path, json: { name: word('second new name') } },
      );
    },
    // Which status a replaced user has was judged above.
    expect: { statuses: (_created, _put, { status }, _users) => ({ [status < 500 ? status : 200]: 2 }) },
    hint: 'A user is a user, whichever method it came with. Keep them all in one place, and look there.',
  });

  // A server that sends no id or no name, or creates nothing with PUT, has been told so.
  const freeId = (name: string, created: Answer, putUser: Answer, again?: Answer) => {
    const id = chosenId(created);
    const taken = [id, ...(putUser.status < 300 ? [nextId(created, putId)] : []), ...(again ? [chosenId(again)] : [])];
    return z.unknown().refine(
      (user) => {
        const { success, data } = z.looseObject({ id: z.coerce.number(), name: z.unknown() }).safeParse(user);
        const named = !created.text.includes(third) || data?.name === name;
        return id === undefined || (success && named && !taken.includes(data.id));
      },
      `the user ${name} with another id than ${taken.join(' and ')}`,
    );
  };

  const postedAgain = check({
    name: 'POST /users chooses an id that no user has',
    after: [posted, put],
    points: 1,
    request: (_created, _put) => ({ method: 'POST', path: '/users', json: { name: fourth } }),
    expect: { json: (created, putUser) => freeId(fourth, created, putUser) },
    hint: 'The number of users says nothing about their ids, because a client may choose one with PUT. Make sure that the new id is free.',
  });

  const postedOnceMore = check({
    name: 'POST /users steps over an id that came with PUT',
    after: [posted, put, postedAgain],
    points: 2,
    request: (_created, _put, _again) => ({ method: 'POST', path: '/users', json: { name: fifth } }),
    expect: { json: (created, putUser, again) => freeId(fifth, created, putUser, again) },
    hint: 'A user that came with PUT has its id as well. Before you give an id to a new user, make sure that it is free.',
  });

  const accepted = check({
    name: 'POST /jobs accepts the job before it is done',
    points: { status: 3, headers: { location: 2, 'retry-after': 2 }, withinMs: 2 },
    request: { method: 'POST', path: '/jobs', json: { text } },
    expect: {
      status: 202,
      headers: {
        location: reference('/jobs/{id}', (job) =>
          job.location && /^\/jobs\/[^/?]+$/.test(job.location) ? job.location : '/jobs/{id}',
        ),
        'retry-after': delay(1, 60, true),
      },
      withinMs: 500,
    },
    hint: {
      status: 'The work is promised, not done. One success code says exactly this.',
      headers: {
        location: byTrack('Say in Location where the client can ask how far the job is: the path of this job.', {
          typescript: 'In Hono: c.header("Location", …).',
          fastapi: 'With a parameter response: Response, set response.headers["Location"] and return a dict.',
        }),
        'retry-after': byTrack('Say in how many seconds it is worth asking: whole ones, at least 1.', {
          typescript: 'jobMs is in milliseconds.',
          fastapi: 'job_ms is in milliseconds, and a header takes only a str.',
        }),
      },
      withinMs: byTrack('Start the work, but do not wait for it before you answer.', {
        typescript: 'promise.then(…), without await, stores the result later.',
        fastapi: 'BackgroundTasks runs a function after the answer, and that one stores the result.',
      }),
    },
  });

  const pending = check({
    name: 'GET /jobs/{id} says that the job is not done yet',
    after: accepted,
    points: { status: 3, headers: 1, json: 2 },
    request: (job) => ({ path: monitorPath(job) }),
    expect: {
      status: 200,
      headers: { 'cache-control': matching(/\bno-(store|cache)\b/i, 'no-store or no-cache') },
      json: z.looseObject({ status: z.enum(['pending', 'running', 'processing']) }),
    },
    hint: {
      status:
        'While the job runs, "how far is it?" is a question with an answer: a plain success. If the job is done by now, POST /jobs has waited for it.',
      headers: byTrack('The answer is out of date a moment later. Forbid caches to keep it, in Cache-Control.', {
        typescript: 'In Hono: c.header("Cache-Control", …).',
        fastapi: 'With a parameter response: Response, set response.headers["Cache-Control"] and return a dict.',
      }),
      json: 'Remember each job from the moment you accept it, and say {"status": "pending"} until its result is there.',
    },
  });

  const meanwhile = check({
    name: 'POST /jobs accepts another job while the first one runs',
    after: accepted,
    points: { status: 1, headers: 1, withinMs: 1 },
    request: { method: 'POST', path: '/jobs', json: { text: otherText } },
    expect: {
      status: 202,
      // A server without Location has been told so.
      headers: { location: ({ headers }) => (headers.location ? otherThan(headers.location) : optional(present)) },
      withinMs: 500,
    },
    hint: 'Jobs do not wait for each other: each of them has a new id, an address with it, and an entry of its own.',
  });

  const done = check({
    name: 'GET /jobs/{id} leads to the result when the job is done',
    after: accepted,
    points: { status: 3, headers: 2 },
    request: (job) => poll({ path: monitorPath(job) }, { forMs: 3_000 }),
    expect: {
      status: 303,
      headers: {
        // Whether it is the result of this job is judged there.
        location: reference('/results/{id}', ({ location }) =>
          location && /^\/results\/[^/?]+$/.test(location) ? location : '/results/{id}',
        ),
      },
    },
    hint: {
      status:
        'The result has an address of its own. One redirect says: see there, with GET, whatever you asked before.',
      headers: byTrack(
        'A redirect needs a target: Location names the address of the result, /results/ and the id of the job.',
        {
          typescript: 'In Hono, c.redirect(path, status) sends both.',
          fastapi: 'RedirectResponse(path, status) sends both.',
        },
      ),
    },
  });

  const doneAgain = check({
    name: 'GET /jobs/{id} leads to the result every time',
    after: [accepted, done],
    points: 1,
    request: (job) => ({ path: monitorPath(job) }),
    // A server that did not lead there the first time has been told so.
    expect: { headers: { location: (_job, before) => before.headers.location ?? optional(present) } },
    hint: 'A client may ask twice, and gets the same answer: a job that is done stays done.',
  });

  const result = check({
    name: 'GET /results/{id} answers with the result of this job',
    after: [accepted, done],
    points: { status: 2, json: 2 },
    request: (job, answer) => ({ path: resultPath(job, answer) }),
    expect: { status: 200, json: z.looseObject({ result: z.literal(text.toUpperCase()) }) },
    hint: {
      status: 'The address in Location has to work, and to stay. Keep each result under the id of its job.',
      json: 'Send the text of just this job in capital letters. Another one was accepted in the meantime.',
    },
  });

  const resultAgain = check({
    name: 'GET /results/{id} answers every time',
    after: [accepted, done, result],
    points: 1,
    request: (job, answer) => ({ path: resultPath(job, answer) }),
    // A server that had no result the first time has been told so.
    expect: {
      json: (_job, _done, before) =>
        before.text.includes(text.toUpperCase())
          ? z.unknown().refine((again) => JSON.stringify(again)?.includes(text.toUpperCase()), 'the same result')
          : z.unknown(),
    },
    hint: 'Reading takes nothing away. A client whose connection broke off comes again, and the result is still there.',
  });

  const textless = check({
    name: 'POST /jobs refuses a job without text',
    points: 2,
    request: { method: 'POST', path: '/jobs', json: {} },
    expect: { status: [400, 422] },
    hint: 'Accepting a job is a promise. Look at the body first; what can never be done is a mistake of the client.',
  });

  const unknownJob = check({
    name: 'GET /jobs/nope says that there is no such job',
    points: 2,
    request: { path: '/jobs/nope' },
    expect: { status: 404 },
    hint: byTrack('No job has this id. "Not done yet" is for jobs that were accepted.', {
      fastapi: 'A parameter id: int would refuse it before your code sees it; id: str does not.',
    }),
  });

  const unknownNumber = check({
    name: 'GET /jobs/{number} says that there is no such job, too',
    points: 1,
    request: { path: `/jobs/${ownId}` },
    expect: { status: 404 },
    hint: 'This id may look like one of yours, but no job has it. Look whether you found a job before you use it.',
  });

  return {
    title: '2xx success codes',
    level: 'advanced',
    env: { JOB_MS: String(jobMs) },
    harmless: [
      {
        checks: [listedToo],
        operator: 'answers-swapped',
        reason: 'That the answer is a list is judged by the check before.',
      },
    ],
    checks: [
      whole,
      suffix,
      clamped,
      openEnded,
      lastByte,
      several,
      unsatisfiable,
      unknownUnit,
      stale,
      staleFirst,
      current,
      head,
      none,
      posted,
      put,
      replaced,
      replacedAgain,
      listed,
      listedToo,
      replacedToo,
      postedAgain,
      postedOnceMore,
      accepted,
      pending,
      meanwhile,
      done,
      doneAgain,
      result,
      resultAgain,
      textless,
      unknownJob,
      unknownNumber,
    ],
  };
});
