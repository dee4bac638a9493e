import { z } from 'zod';
import {
  type Answer,
  byTrack,
  check,
  defineExercise,
  matching,
  optional,
  otherThan,
  present,
  reference,
} from '../../grader/index.ts';

const alice = { authorization: 'Bearer alice-token' };
const bob = { authorization: 'Bearer bob-token' };
const json = { 'content-type': 'application/json' };

// One mistake costs its points once: where Location leads, whether a tag is a good one, and which status a kind of
// refusal has, is judged by one check each, and those that come after it forgive what has cost its points already.

const documentPath = (document: Answer) =>
  document.location && /^\/documents\/[^/]+$/.test(document.location)
    ? document.location
    : (`/documents/${document.value('id')}` as const);

const strongTag = matching(/^"[^"]*"$/, 'a strong tag: a text in double quotes, such as "v1"');

/** The tag that the last of these answers shows; if none does, the first one has to. */
const tagOf = (created: Answer, ...reads: readonly Answer[]) =>
  reads.findLast(({ headers }) => headers.etag !== undefined)?.headers.etag ?? created.header('etag');

const wereRefused = (answers: readonly Answer[]) => answers.every(({ status }) => status >= 400);

/** A document as JSON whose UTF-8 text has this many bytes and, as é takes two of them, only half as many characters. */
function documentOf(bytes: number, title: string) {
  const missing = bytes - JSON.stringify({ title, body: '' }).length;
  return JSON.stringify({ title, body: 'é'.repeat(missing / 2) + (missing % 2 ? 'e' : '') });
}

export default defineExercise(({ integer, uuid, word }) => {
  const [title, body] = [word('title'), word('body')];
  const [secondTitle, newTitle, newBody] = [word('second title'), word('new title'), word('new body')];
  const listedTitle = word('listed title');
  const stranger = word('unknown token');
  const stale = `"stale-${word('stale tag')}"`;
  const maxBody = integer('max body', 1100, 1400);
  const draft = (label: string) => ({ title: word(`${label} title`), body: word(`${label} body`) });

  const anonymous = check({
    name: 'POST /documents without credentials asks who the caller is',
    points: { status: 2, headers: 2 },
    request: { method: 'POST', path: '/documents', json: draft('anonymous') },
    expect: {
      status: 401,
      headers: {
        'www-authenticate': matching(
          /^(?!.*\berror\w*\s*=)(.*,)?\s*Bearer\b/i,
          'a challenge for the scheme Bearer, without an error',
        ),
      },
    },
    hint: {
      status: byTrack('You do not know who asks, so you cannot say yet whether they may. Ask for credentials first.', {
        fastapi: 'HTTPBearer(auto_error=False) leaves this answer to you.',
      }),
      headers: 'Every answer with this status says how to log in. Nothing was wrong with the token: there was none.',
    },
  });

  const badToken = check({
    name: 'POST /documents with an unknown token says what is wrong',
    points: { status: 2, headers: 2 },
    request: {
      method: 'POST',
      path: '/documents',
      headers: { authorization: `Bearer bad-${stranger}` },
      json: draft('stranger'),
    },
    expect: {
      status: 401,
      headers: {
        'www-authenticate': matching(
          /\bBearer\b.*\berror\s*=\s*"?invalid_token"?/i,
          'a challenge for the scheme Bearer, with error="invalid_token"',
        ),
      },
    },
    hint: {
      status: 'A token that you do not know is worth as much as none: you still do not know who asks.',
      headers: 'This client did send a token. Tell it that the token was the problem: Bearer error="invalid_token".',
    },
  });

  const unsupported = check({
    name: 'POST /documents with plain text says which media type it takes',
    points: { status: 4, headers: 1 },
    request: {
      method: 'POST',
      path: '/documents',
      headers: { ...alice, 'content-type': 'text/plain' },
      body: `title=${title}`,
    },
    expect: {
      status: 415,
      headers: { accept: matching(/\bapplication\/json\b/i, 'a list with application/json') },
    },
    hint: {
      status: 'Look at Content-Type before you read the body. A type that you do not read has a status of its own.',
      headers: 'Accept is also a response header: it says what you would have taken.',
    },
  });

  const withCharset = check({
    name: 'POST /documents with application/json; charset=utf-8 creates a document',
    points: 1,
    request: {
      method: 'POST',
      path: '/documents',
      headers: { ...alice, 'content-type': 'application/json; charset=utf-8' },
      json: draft('charset'),
    },
    // That it has to be 201 is judged below.
    expect: { status: '2xx' },
    hint: 'This is JSON as well: parameters may follow the media type. Compare only what stands before the semicolon.',
  });

  const malformed = check({
    name: 'POST /documents with broken JSON is refused',
    points: 3,
    request: { method: 'POST', path: '/documents', headers: { ...alice, ...json }, body: '{"title":' },
    expect: { status: 400 },
    hint: byTrack(
      'The client says JSON and sends something else: you cannot even read it. Catch the error of the parser.',
      {
        typescript: 'In Hono, await c.req.json() throws it.',
        fastapi:
          'json.loads(await request.body()) raises it; with a model as parameter, FastAPI answers with another code.',
      },
    ),
  });

  const wrongType = check({
    name: 'POST /documents with a number as title is refused',
    points: 3,
    request: { method: 'POST', path: '/documents', headers: alice, json: { title: 5, body } },
    expect: { status: 422 },
    hint: byTrack(
      'The JSON is fine and the content is not. The README has another code for that than for broken JSON.',
      { fastapi: 'pydantic 1 takes 5 for a str; StrictStr does not.' },
    ),
  });

  const noObject = check({
    name: 'POST /documents with the JSON null is refused',
    points: 2,
    request: { method: 'POST', path: '/documents', headers: alice, json: null },
    expect: { status: [400, 422] },
    hint: 'null is JSON too, and reading a field of it fails. It is the client who made this mistake, not the server.',
  });

  const tooLong = check({
    name: 'POST /documents with one byte more than MAX_BODY is refused',
    points: 3,
    request: {
      method: 'POST',
      path: '/documents',
      headers: { ...alice, ...json },
      body: documentOf(maxBody + 1, word('long title')),
    },
    expect: { status: 413 },
    hint: 'Compare the length of the body with MAX_BODY, in bytes: an é is one character and two bytes.',
  });

  const longest = check({
    name: 'POST /documents with exactly MAX_BODY bytes creates a document',
    points: 2,
    request: {
      method: 'POST',
      path: '/documents',
      headers: { ...alice, ...json },
      body: documentOf(maxBody, word('longest title')),
    },
    // That it has to be 201 is judged below.
    expect: { status: '2xx' },
    hint: 'Only more than MAX_BODY bytes are too many. Take the number from the environment variable.',
  });

  const created = check({
    name: 'POST /documents creates a document',
    points: { status: 2, headers: { location: 2, etag: 2 }, json: 1 },
    request: { method: 'POST', path: '/documents', headers: alice, json: { title, body } },
    expect: {
      status: 201,
      headers: {
        location: reference('/documents/{id}', (document) => `/documents/${document.value('id')}`),
        etag: strongTag,
      },
      json: z.looseObject({
        id: z.union([z.number(), z.string().min(1)]),
        title: z.literal(title),
        body: z.literal(body),
      }),
    },
    hint: {
      status: 'Something new exists after this request. A plain success does not say so.',
      headers: {
        location: 'Tell the client where the new document lives: the path of that one document.',
        etag: 'Give every version a tag, such as a number that counts up. The double quotes belong to it: "1", not 1.',
      },
      json: 'Send back what you stored: title and body, and the id that you chose.',
    },
  });

  const duplicate = check({
    name: 'POST /documents with a title that is taken is refused',
    after: created,
    points: { status: 4, json: 1 },
    request: (_created) => ({ method: 'POST', path: '/documents', headers: alice, json: { title, body: 'again' } }),
    expect: { status: 409, json: z.looseObject({ detail: z.string().min(1) }) },
    hint: {
      status: 'Nothing is wrong with this request by itself. It clashes with a document that you already have.',
      json: 'Tell the client what it clashes with: {"detail": "…"}.',
    },
  });

  const read = check({
    name: 'GET /documents/{id} answers with the document and its tag',
    after: created,
    points: { status: 1, headers: 1, json: 1 },
    request: (document) => ({ path: documentPath(document), headers: alice }),
    expect: {
      status: 200,
      // A tag that is not a good one has cost its point where the document was created.
      headers: {
        etag: (document) => (document.headers.etag && !/^"/.test(document.headers.etag) ? present : strongTag),
      },
      json: z.looseObject({ title: z.literal(title), body: z.literal(body) }),
    },
    hint: {
      status: 'Alice created this document, so she can read it. Look it up by the id of the path.',
      headers: 'Send the tag of the current version with every GET, or the client has nothing to put into If-Match.',
      json: 'Send the title and the body as they were stored.',
    },
  });

  const unwelcome = check({
    name: 'GET /documents/{id} with Accept: image/png has no such format',
    after: created,
    points: 4,
    request: (document) => ({ path: documentPath(document), headers: { ...alice, accept: 'image/png' } }),
    expect: { status: 406 },
    hint: 'The client cannot use JSON, and there is nothing else here. Look at Accept before you answer.',
  });

  const anyFormat = check({
    name: 'GET /documents/{id} with Accept: image/png, */*;q=0.5 answers with JSON',
    after: created,
    points: 2,
    request: (document) => ({
      path: documentPath(document),
      headers: { ...alice, accept: 'image/png, */*;q=0.5' },
    }),
    expect: { status: 200 },
    hint: 'Accept is a list, and */* takes any type, so JSON is fine for this client.',
  });

  const blind = check({
    name: 'PUT /documents/{id} without If-Match is refused',
    after: created,
    points: 5,
    request: (document) => ({ method: 'PUT', path: documentPath(document), headers: alice, json: draft('blind') }),
    expect: { status: 428 },
    hint: 'This client does not say which version it has seen. Insist on a condition; there is a status for that.',
  });

  const outdated = check({
    name: 'PUT /documents/{id} with another tag than the current one is refused',
    after: created,
    points: 5,
    request: (document) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': stale },
      json: draft('outdated'),
    }),
    expect: { status: 412 },
    hint: 'The condition of the client is not true: this is not the tag that the document has now.',
  });

  const weak = check({
    name: 'PUT /documents/{id} with the current tag as a weak one is refused',
    after: [created, read],
    points: 3,
    request: (document, answer) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': `W/${tagOf(document, answer)}` },
      json: draft('weak'),
    }),
    // That it has to be 412 is judged above.
    expect: { status: '4xx' },
    hint: 'W/"v1" says "about the same as v1". To overwrite something, about the same is not enough.',
  });

  const untouched = check({
    name: 'GET /documents/{id} still shows the old text after the refusals',
    after: [created, blind, outdated, weak],
    points: 2,
    request: (document, ..._refused) => ({ path: documentPath(document), headers: alice }),
    expect: {
      json: (_document, ...refused) => z.looseObject({ body: wereRefused(refused) ? z.literal(body) : z.string() }),
    },
    hint: 'A refused request must not change anything. Look at If-Match first, and store the new text after that.',
  });

  const replaced = check({
    name: 'PUT /documents/{id} with the current tag replaces the document',
    after: [created, untouched],
    points: 1,
    request: (document, answer) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': tagOf(document, answer) },
      json: { title: newTitle, body: newBody },
    }),
    expect: { status: [200, 204] },
    hint: 'This client has seen the current version: it sends the tag that GET has just shown. So nothing is wrong.',
  });

  const reread = check({
    name: 'GET /documents/{id} shows the new text under a new tag',
    after: [created, untouched, replaced],
    points: { headers: 3, json: 1 },
    request: (document, _untouched, _replaced) => ({ path: documentPath(document), headers: alice }),
    expect: {
      headers: {
        etag: (_document, before, _replaced) =>
          before.headers.etag === undefined ? optional(present) : otherThan(before.headers.etag),
      },
      json: z.looseObject({ title: z.literal(newTitle), body: z.literal(newBody) }),
    },
    hint: {
      headers: 'A tag stands for one version. Whenever title or body change, the tag has to change with them.',
      json: 'PUT has to store what it gets: the title and the body.',
    },
  });

  const listed = check({
    name: 'PUT /documents/{id} with the current tag in a list replaces the document',
    after: [created, reread],
    points: 3,
    request: (document, answer) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': answer.headers.etag ? `"zzz", ${answer.headers.etag}` : '*' },
      json: { title: listedTitle, body },
    }),
    expect: { status: [200, 204] },
    hint: 'If-Match is a list with commas. It is true as soon as one of its tags is the current one.',
  });

  const kept = check({
    name: 'PUT /documents/{id} may keep its own title',
    after: [created, listed],
    points: 1,
    request: (document, before) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': before.headers.etag ?? '*' },
      json: { title: before.status < 300 ? listedTitle : newTitle, body: word('kept body') },
    }),
    expect: { status: [200, 204] },
    hint: 'Only another document can have taken the title. Leave this one out when you look for it.',
  });

  const anyVersion = check({
    name: 'PUT /documents/{id} with If-Match: * replaces whatever is there',
    after: [created, replaced],
    points: 3,
    request: (document, _replaced) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': '*' },
      json: draft('any version'),
    }),
    expect: { status: [200, 204] },
    hint: 'The asterisk is true for every document that exists, whatever its tag.',
  });

  const lost = check({
    name: 'PUT /documents/{id} with the tag of a version before is refused',
    after: [created, untouched, reread],
    points: 3,
    request: (document, before, now) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: {
        ...alice,
        // A tag that never changes has cost its points above.
        'if-match': before.headers.etag === now.headers.etag ? stale : tagOf(document, before),
      },
      json: draft('lost'),
    }),
    // That it has to be 412 is judged above.
    expect: { status: '4xx' },
    hint: 'This client has not seen the last change and would undo it. Compare with the tag of the current version.',
  });

  const incomplete = check({
    name: 'PUT /documents/{id} without a body in the JSON is refused',
    after: created,
    points: 1,
    request: (document) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': '*' },
      json: { title: word('incomplete title') },
    }),
    // That it has to be 422 is judged above.
    expect: { status: '4xx' },
    hint: 'PUT gets the same content as POST, and has to check it in the same way.',
  });

  const second = check({
    name: 'POST /documents gives every document an id of its own',
    after: created,
    points: 1,
    request: (_created) => ({ method: 'POST', path: '/documents', headers: alice, json: { title: secondTitle, body } }),
    expect: {
      json: (document) =>
        z.looseObject({
          id: z
            .union([z.number(), z.string()])
            .refine((id) => id !== document.value('id'), 'an id that no other document has'),
        }),
    },
    hint: 'An id names one document only. Count up for each new one, or use UUIDs.',
  });

  const foreignTitle = check({
    name: 'POST /documents by bob with a title of alice creates a document',
    after: second,
    points: 2,
    request: (_second) => ({ method: 'POST', path: '/documents', headers: bob, json: { title: secondTitle, body } }),
    // That it has to be 201 is judged above.
    expect: { status: '2xx' },
    hint: 'Bob must not learn which documents alice has, not even by a refusal. Compare with his own titles only.',
  });

  const renamed = check({
    name: 'PUT /documents/{id} with the title of another document is refused',
    after: [created, second],
    points: 2,
    request: (document, _second) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': '*' },
      json: { title: secondTitle, body },
    }),
    // That it has to be 409 is judged above.
    expect: { status: '4xx' },
    hint: 'Two documents would have the same title after this change. What holds for POST holds for PUT.',
  });

  const hidden = check({
    name: 'GET /documents/{id} by bob does not find the document of alice',
    after: created,
    points: 2,
    request: (document) => ({ path: documentPath(document), headers: bob }),
    expect: { status: 404 },
    hint: 'A refusal would tell bob that there is something to find. For him this document does not exist.',
  });

  const foreignChange = check({
    name: 'PUT /documents/{id} by bob does not change the document of alice',
    after: created,
    points: 2,
    request: (document) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...bob, 'if-match': '*' },
      json: draft('foreign'),
    }),
    expect: { status: 404 },
    hint: 'What bob cannot read he cannot write. Ask whose document it is in every handler.',
  });

  const blindDelete = check({
    name: 'DELETE /documents/{id} without If-Match is refused',
    after: created,
    points: 2,
    request: (document) => ({ method: 'DELETE', path: documentPath(document), headers: alice }),
    // That it has to be 428 is judged above.
    expect: { status: '4xx' },
    hint: 'To delete a version that one has not seen is as bad as to overwrite it. Insist on If-Match here as well.',
  });

  const deleted = check({
    name: 'DELETE /documents/{id} with the current tag deletes the document',
    after: second,
    points: 1,
    request: (document) => ({
      method: 'DELETE',
      path: documentPath(document),
      headers: { ...alice, 'if-match': document.headers.etag ?? '*' },
    }),
    expect: { status: [200, 204] },
    hint: 'Alice owns this document, and it has not changed since it was created. Nothing speaks against it.',
  });

  const gone = check({
    name: 'GET /documents/{id} says that the deleted document is gone for good',
    after: [second, deleted],
    points: 4,
    request: (document, _deleted) => ({ path: documentPath(document), headers: alice }),
    expect: { status: 410 },
    hint: 'You know that it was here and will not come back. Remember what was deleted: that has its own status.',
  });

  const goneFirst = check({
    name: 'DELETE /documents/{id} again finds nothing to compare If-Match with',
    after: [second, deleted],
    points: 2,
    request: (document, _deleted) => ({
      method: 'DELETE',
      path: documentPath(document),
      headers: { ...alice, 'if-match': stale },
    }),
    expect: { status: [410, 404] },
    hint: 'Ask whether the document is there before you look at If-Match. What does not exist has no version.',
  });

  const hiddenForever = check({
    name: 'GET /documents/{id} by bob does not find the deleted document either',
    after: [second, deleted],
    points: 1,
    request: (document, _deleted) => ({ path: documentPath(document), headers: bob }),
    expect: { status: 404 },
    hint: 'Bob must not learn that alice had this document. Remember whose it was, and ask that first.',
  });

  const missing = check({
    name: 'GET /documents/{id} with an unknown id finds no such document',
    after: created,
    points: 2,
    request: (document) => {
      const id = document.value('id');
      return {
        path: `/documents/${/^\d+$/.test(`${id}`) ? Number(id) + integer('far away') : uuid('unknown id')}`,
        headers: alice,
      };
    },
    expect: { status: 404 },
    hint: 'You never had a document with this id, so you cannot say that it is gone.',
  });

  return {
    title: '4xx client errors',
    level: 'advanced',
    env: { MAX_BODY: String(maxBody) },
    checks: [
      anonymous,
      badToken,
      unsupported,
      withCharset,
      malformed,
      wrongType,
      noObject,
      tooLong,
      longest,
      created,
      duplicate,
      read,
      unwelcome,
      anyFormat,
      blind,
      outdated,
      weak,
      untouched,
      replaced,
      reread,
      listed,
      kept,
      anyVersion,
      lost,
      incomplete,
      second,
      foreignTitle,
      renamed,
      hidden,
      foreignChange,
      blindDelete,
      deleted,
      gone,
      goneFirst,
      hiddenForever,
      missing,
    ],
  };
});
