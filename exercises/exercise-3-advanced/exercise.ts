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
  together,
} from '../../grader/index.ts';

const alice = { authorization: 'Bearer alice-token' };
const bob = { authorization: 'Bearer bob-token' };
const json = { 'content-type': 'application/json' };

// One mistake costs its points once: where Location leads, whether a tag is a good one, and which status a kind of
// refusal has, is judged by one check each, and those that come after it forgive what has cost its points already.

const pathOf = (document: Answer) => `/documents/${encodeURIComponent(document.value('id'))}` as const;

/** Where the document lives; an id with other characters than letters and digits may stand in the path as it is, or encoded. */
const ownPath = (document: Answer) =>
  document.location?.startsWith('/documents/') &&
  encodeURI(document.location).replaceAll('%25', '%') === `/documents/${encodeURI(`${document.value('id')}`)}`
    ? document.location
    : pathOf(document);

const documentPath = (document: Answer) =>
  document.location && /^\/documents\/[^/]+$/.test(document.location) ? document.location : pathOf(document);

const strongTag = matching(/^"[^"]*"$/, 'a strong tag: a text in double quotes, such as "v1"');

/** A strong tag that is not this one. */
const strongTagBut = (old = '') =>
  matching(
    new RegExp(`^(?!${old.replaceAll(/\W/g, '\\$&')}$)"[^"]*"$`),
    `a strong tag that is not ${old}, or no tag at all`,
  );

/** The tag that the last of these answers shows; if none does, the first one has to. */
const tagOf = (created: Answer, ...reads: readonly Answer[]) =>
  reads.findLast(({ headers }) => headers.etag !== undefined)?.headers.etag ?? created.header('etag');

const wereRefused = (answers: readonly Answer[]) => answers.every(({ status }) => status >= 400);

/** The status that the server has for a kind of refusal, if it is one; whether it is the right one is judged elsewhere. */
const refusalOf = (answer: Answer, right: number) => (answer.status >= 400 ? answer.status : right);

/** Whether two changes with one tag can compete: tags change and are compared, a title may be kept, and bob has a tag. */
const isRaced = (outdated: Answer, before: Answer, change: Answer, now: Answer, own: Answer) =>
  outdated.status >= 400 &&
  change.status < 300 &&
  before.headers.etag !== now.headers.etag &&
  own.status < 300 &&
  own.headers.etag !== undefined;

/** Whether PUT checks the content as POST does, which is judged by a check of its own. */
const isChecked = (content: Answer, number: Answer) => content.status === refusalOf(number, 422);

/** Whether these two documents have been created, with tags, and documents can be deleted. */
const areDeletable = (one: Answer, other: Answer, done: Answer) =>
  [one, other, done].every(({ status }) => status < 300) &&
  [one, other].every(({ headers }) => headers.etag !== undefined);

/** A document as JSON whose UTF-8 text has this many bytes and, as é takes two of them, only half as many characters. */
function documentOf(bytes: number, title: string) {
  const missing = bytes - JSON.stringify({ title, body: '' }).length;
  return JSON.stringify({ title, body: 'é'.repeat(missing / 2) + (missing % 2 ? 'e' : '') });
}

const withoutError = /^(?!(?:[^"]|"(?:[^"\\]|\\.)*")*\berror\w*\s*=)(.*,)?\s*Bearer\b/i;
const withError = /\bBearer\b.*\berror\s*=\s*"?invalid_token"?/i;

/** A challenge that has to be like the one that was judged before, if that one was right. */
const challengeAsBefore =
  (pattern: RegExp, described: string) =>
  (_document: Answer, { headers }: Answer) =>
    pattern.test(headers['www-authenticate'] ?? '') ? matching(pattern, described) : optional(present);

/** A whole body with a detail that is no empty text, and that stands in no member of its own. */
const hasDetail = /^(?=.*\}\s*$).*(?<!:\s*\{\s*)"detail"\s*:\s*"[^"]/s;

/** How many answers have each status. */
function counted(...statuses: readonly number[]): Record<number, number> {
  return Object.fromEntries(statuses.map((status) => [status, statuses.filter((other) => other === status).length]));
}

export default defineExercise(({ integer, uuid, word }) => {
  const [title, body] = [word('title'), word('body')];
  const [secondTitle, newTitle, newBody] = [word('second title'), word('new title'), word('new body')];
  const [listedTitle, longestTitle] = [word('listed title'), word('longest title')];
  const keptBody = word('kept body');
  const stranger = word('unknown token');
  const staleTag = `"stale-${word('stale tag')}"`;
  const maxBody = integer('max body', 1100, 1400);
  const unknownPath = (document: Answer) => {
    const id = `${document.value('id')}`;
    return `/documents/${/^\d+$/.test(id) ? Number(id) + integer('far away') : uuid('unknown id')}` as const;
  };
  const draft = (label: string) => ({ title: word(`${label} title`), body: word(`${label} body`) });

  const anonymous = check({
    name: 'POST /documents without credentials asks who the caller is',
    points: { status: 2, headers: 2 },
    request: { method: 'POST', path: '/documents', json: draft('anonymous') },
    expect: {
      status: 401,
      headers: {
        'www-authenticate': matching(withoutError, 'a challenge for the scheme Bearer, without an error'),
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
        'www-authenticate': matching(withError, 'a challenge for the scheme Bearer, with error="invalid_token"'),
      },
    },
    hint: {
      status: 'A token that you do not know is worth as much as none: you still do not know who asks.',
      headers: 'This client did send a token. Tell it that the token was the problem: Bearer error="invalid_token".',
    },
  });

  const unsupported = check({
    name: 'POST /documents with plain text says which media type it takes',
    points: { status: 2, headers: 1 },
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

  const similarType = check({
    name: 'POST /documents with application/json-patch+json is refused for its media type',
    points: 1,
    request: {
      method: 'POST',
      path: '/documents',
      headers: { ...alice, 'content-type': 'application/json-patch+json' },
      json: draft('similar'),
    },
    expect: { status: 415 },
    hint: 'This is another media type, although its name begins with the same words. Compare all that stands before the semicolon.',
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
    points: 2,
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
    points: 2,
    request: { method: 'POST', path: '/documents', headers: alice, json: { title: 5, body } },
    expect: { status: 422 },
    hint: byTrack(
      'The JSON is fine and the content is not: a number is no text. The README has another code for that than for broken JSON.',
      { fastapi: 'pydantic 1 takes 5 for a str; StrictStr does not.' },
    ),
  });

  const noObject = check({
    name: 'POST /documents with the JSON null is refused',
    points: 1,
    request: { method: 'POST', path: '/documents', headers: alice, json: null },
    expect: { status: [400, 422] },
    hint: 'null is JSON too, and reading a field of it fails. It is the client who made this mistake, not the server.',
  });

  const tooLong = check({
    name: 'POST /documents with one byte more than MAX_BODY is refused',
    points: 2,
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
    points: 1,
    request: {
      method: 'POST',
      path: '/documents',
      headers: { ...alice, ...json },
      body: documentOf(maxBody, longestTitle),
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
        location: reference('/documents/{id}', ownPath),
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
        etag: 'Give every version a tag, such as a number that counts up. The double quotes belong to it: "1", not 1 and not W/"1".',
      },
      json: 'Send back what you stored: title and body, and the id that you chose.',
    },
  });

  const duplicate = check({
    name: 'POST /documents with a title that is taken is refused',
    after: created,
    points: { status: 2, json: 1 },
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
      json: (document) =>
        z.looseObject({ id: z.literal(document.value('id')), title: z.literal(title), body: z.literal(body) }),
    },
    hint: {
      status: 'Alice created this document, so she can read it. Look it up by the id of the path.',
      headers: 'Send the tag of the current version with every GET, or the client has nothing to put into If-Match.',
      json: 'Send the title and the body as they were stored, and the id as it was when the document was created.',
    },
  });

  const unwelcome = check({
    name: 'GET /documents/{id} with Accept: image/png has no such format',
    after: created,
    points: 2,
    request: (document) => ({ path: documentPath(document), headers: { ...alice, accept: 'image/png' } }),
    expect: { status: 406 },
    hint: 'The client cannot use JSON, and there is nothing else here. Look at Accept before you answer.',
  });

  const otherFormats = check({
    name: 'GET /documents/{id} with text/* or application/xml in Accept has no such format either',
    after: [created, unwelcome],
    points: 1,
    request: (document, _unwelcome) =>
      together(
        { path: documentPath(document), headers: { ...alice, accept: 'text/*' } },
        { path: documentPath(document), headers: { ...alice, accept: 'image/png, application/xml' } },
      ),
    // That Accept counts, and which status says so, was judged above.
    expect: { statuses: (_document, { status }) => ({ [status < 500 ? status : 406]: 2 }) },
    hint: 'An asterisk stands for one half of a type or for both: text/* is no JSON, and application/xml is none either.',
  });

  const anyFormat = check({
    name: 'GET /documents/{id} with an asterisk in Accept answers with JSON',
    after: created,
    points: 1,
    request: (document) =>
      together(
        { path: documentPath(document), headers: { ...alice, accept: 'image/png, */*;q=0.5' } },
        { path: documentPath(document), headers: { ...alice, accept: 'application/*' } },
      ),
    expect: { statuses: { 200: 2 } },
    hint: 'Accept is a list. */* takes any type, and application/* any that starts so: JSON is fine for both clients.',
  });

  const blind = check({
    name: 'PUT /documents/{id} without If-Match is refused',
    after: created,
    points: 3,
    request: (document) => ({ method: 'PUT', path: documentPath(document), headers: alice, json: draft('blind') }),
    expect: { status: 428 },
    hint: 'This client does not say which version it has seen. Insist on a condition; there is a status for that.',
  });

  const outdated = check({
    name: 'PUT /documents/{id} with another tag than the current one is refused',
    after: created,
    points: 3,
    request: (document) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': staleTag },
      json: draft('outdated'),
    }),
    expect: { status: 412 },
    hint: 'The condition of the client is not true: this is not the tag that the document has now.',
  });

  const weak = check({
    name: 'PUT /documents/{id} with the current tag as a weak one is refused',
    after: [created, read],
    points: 1,
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
      json: (_document, ...refused) =>
        wereRefused(refused) ? z.looseObject({ title: z.literal(title), body: z.literal(body) }) : z.looseObject({}),
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
    points: { headers: 2, json: 1 },
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

  const kept = check({
    name: 'PUT /documents/{id} may keep its own title',
    after: [created, replaced, reread],
    points: 1,
    request: (document, before, answer) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': answer.headers.etag ?? '*' },
      json: { title: before.status < 300 ? newTitle : title, body: keptBody },
    }),
    expect: {
      status: [200, 204],
      // A tag that is not a good one has cost its point where the document was created.
      headers: {
        etag: (document) => optional(/^"/.test(document.headers.etag ?? '') ? strongTag : present),
      },
    },
    hint: 'Only another document can have taken the title. Leave this one out when you look for it.',
  });

  const retagged = check({
    name: 'GET /documents/{id} shows a new tag after a change of the body alone',
    after: [created, untouched, reread, kept],
    points: 1,
    request: (document, ..._earlier) => ({ path: documentPath(document), headers: alice }),
    expect: {
      headers: {
        // A tag that never changes, and a title that may not be kept, have cost their points above.
        etag: (_document, first, before, change) => {
          const [old, sent] = [before.headers.etag, change.headers.etag];
          if (change.status >= 300 || !old || old === first.headers.etag) return optional(present);
          return sent && sent !== old ? sent : otherThan(old);
        },
      },
    },
    hint: 'Make a new tag whenever the title or the body changes. If PUT sends a tag as well, it is this one.',
  });

  const listed = check({
    name: 'PUT /documents/{id} with the current tag in a list replaces the document',
    after: [created, retagged],
    points: 1,
    request: (document, answer) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': answer.headers.etag ? `"zzz", ${answer.headers.etag}` : '*' },
      json: { title: listedTitle, body: keptBody },
    }),
    expect: { status: [200, 204] },
    hint: 'If-Match is a list with commas. It is true as soon as one of its tags is the current one.',
  });

  const titled = check({
    name: 'GET /documents/{id} shows a new tag after a change of the title alone',
    after: [created, untouched, reread, retagged, listed],
    points: 1,
    request: (document, ..._earlier) => ({ path: documentPath(document), headers: alice }),
    expect: {
      json: (_document, ...earlier) =>
        (earlier.at(-1)?.status ?? 500) < 300 ? z.looseObject({ title: z.literal(listedTitle) }) : z.looseObject({}),
      headers: {
        // A tag that never changes, and a list that is not understood, have cost their points above.
        etag: (_document, first, second, before, change) =>
          change.status >= 300 || !before.headers.etag || first.headers.etag === second.headers.etag
            ? optional(present)
            : otherThan(before.headers.etag),
      },
    },
    hint: 'The body is the same as before, and the title is not. A tag that is made from the body alone does not notice.',
  });

  const anyVersion = check({
    name: 'PUT /documents/{id} with If-Match: * replaces whatever is there',
    after: [created, untouched, replaced, reread, titled],
    points: { status: 1, headers: 1 },
    request: (document, ..._earlier) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': '*' },
      json: draft('any version'),
    }),
    expect: {
      status: [200, 204],
      headers: {
        // A tag that is not a good one, or that never changes, has cost its points above.
        etag: (document, first, _replaced, second, { headers: { etag } }) =>
          /^"/.test(document.headers.etag ?? '') && first.headers.etag !== second.headers.etag
            ? optional(strongTagBut(etag))
            : optional(present),
      },
    },
    hint: {
      status: 'The asterisk is true for every document that exists, whatever its tag.',
      headers:
        'A tag that PUT sends is that of the version which it has made. Make the tag after the change, not before.',
    },
  });

  const lost = check({
    name: 'PUT /documents/{id} with the tag of a version before is refused',
    after: [created, untouched, reread],
    points: 2,
    request: (document, before, now) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: {
        ...alice,
        // A tag that never changes has cost its points above.
        'if-match': before.headers.etag === now.headers.etag ? staleTag : tagOf(document, before),
      },
      json: draft('lost'),
    }),
    // That it has to be 412 is judged above.
    expect: { status: '4xx' },
    hint: 'This client has not seen the last change and would undo it. Compare with the tag of the current version.',
  });

  const incomplete = check({
    name: 'PUT /documents/{id} without a text as title and as body is refused',
    after: [created, wrongType],
    points: 2,
    request: (document, number) => {
      const put = (content: { title?: string; body?: string | number }) =>
        ({
          method: 'PUT',
          path: documentPath(document),
          headers: { ...alice, 'if-match': '*' },
          json: content,
        }) as const;
      // That a number is no text is judged above. The title is taken, if the document with the longest body is there.
      return together(
        put({ title: word('incomplete title') }),
        put({ body }),
        put(number.status < 400 ? { title: longestTitle } : { title: longestTitle, body: 5 }),
      );
    },
    expect: { statuses: (_document, number) => ({ [refusalOf(number, 422)]: 3 }) },
    hint: 'PUT gets the same content as POST, and checks it in the same way: both texts, before it looks for the title.',
  });

  const nullPut = check({
    name: 'PUT /documents/{id} with the JSON null is refused',
    after: [created, noObject],
    points: 1,
    request: (document, answer) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': '*' },
      // That null is no object is judged above.
      json: answer.status === 400 || answer.status === 422 ? null : {},
    }),
    // Which of the two it has to be for an object, and that nothing else deletes the document, is judged above.
    expect: { status: [400, 422, 410] },
    hint: 'PUT can get null as well. Check the content for both methods in one place.',
  });

  const unsupportedPut = check({
    name: 'PUT /documents/{id} with plain text says which media type it takes, before it asks for If-Match',
    after: [created, unsupported],
    points: 1,
    request: (document, _unsupported) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'content-type': 'text/plain' },
      body: `title=${title}`,
    }),
    expect: {
      status: 415,
      headers: {
        // An Accept that is missing everywhere is judged above.
        accept: (_document, answer) =>
          answer.headers.accept === undefined
            ? optional(present)
            : matching(/\bapplication\/json\b/i, 'a list with application/json'),
      },
    },
    hint: 'PUT refuses a media type as POST does, with Accept. And what is wrong with the body counts before If-Match.',
  });

  const plainAndLong = check({
    name: 'PUT /documents/{id} with plain text that is too long is refused for its media type, like POST',
    after: [created, unsupported],
    points: 2,
    request: (document, answer) => {
      // That the media type counts at all, and has a status of its own, is judged above.
      const text = answer.status === 400 ? 'title=' : `title=${'x'.repeat(maxBody)}`;
      const headers = { ...alice, 'content-type': 'text/plain', 'if-match': '*' };
      return together(
        { method: 'PUT', path: documentPath(document), headers, body: text },
        { method: 'POST', path: '/documents', headers, body: text },
      );
    },
    expect: { statuses: (_document, answer) => ({ [refusalOf(answer, 415)]: 2 }) },
    hint: 'Two things are wrong with this body. Look at the media type before the length, for PUT as for POST.',
  });

  const brokenAndLong = check({
    name: 'PUT /documents/{id} with broken JSON that is too long is refused for its length, like POST',
    after: [created, malformed, tooLong],
    points: 2,
    request: (document, _malformed, answer) => {
      // That there is a limit, and how it is counted, is judged above.
      const text = answer.status < 400 ? '{"title":' : `{"title":"${'x'.repeat(maxBody)}`;
      const headers = { ...alice, ...json, 'if-match': '*' };
      return together(
        { method: 'PUT', path: documentPath(document), headers, body: text },
        { method: 'POST', path: '/documents', headers, body: text },
      );
    },
    expect: {
      statuses: (_document, broken, answer) => ({
        [answer.status < 400 ? refusalOf(broken, 400) : refusalOf(answer, 413)]: 2,
      }),
    },
    hint: 'Look at the length before you read the body as JSON, for PUT as for POST. Otherwise a limit protects nothing.',
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

  const raced = check({
    name: 'PUT /documents/{id} by bob twice at the same time with one tag replaces his document once',
    after: [created, outdated, reread, kept, retagged, foreignTitle],
    points: 2,
    request: (document, stale, before, change, now, own) => {
      const put = (content: string) =>
        ({
          method: 'PUT',
          path: documentPath(own),
          headers: { ...bob, 'if-match': own.header('etag') },
          json: { title: secondTitle, body: content },
        }) as const;
      const read = { path: documentPath(document), headers: alice } as const;
      return isRaced(stale, before, change, now, own)
        ? together(put(word('first of two')), put(word('second of two')))
        : together(read, read);
    },
    expect: {
      statuses: (_document, stale, before, change, now, own) =>
        isRaced(stale, before, change, now, own)
          ? { [change.status < 300 ? change.status : 200]: 1, [refusalOf(stale, 412)]: 1 }
          : { 200: 2 },
    },
    hint: 'Both clients have seen the same version: one wins, and the other is too late. Let nothing come between the check of the tag and the change. That alice has a document with this title does not matter to bob.',
  });

  const freed = check({
    name: 'POST /documents with titles that no document has exactly creates both documents',
    after: [created, duplicate, reread, second],
    points: 1,
    request: (document, _duplicate, answer, _second) => {
      const post = (wanted: string) =>
        ({ method: 'POST', path: '/documents', headers: alice, json: { title: wanted, body } }) as const;
      // That PUT stores the title, and that something new is 201, is judged above.
      const free = answer.text.includes(newTitle) ? title : word('free title');
      return document.status === 201
        ? together(post(free), post(secondTitle.toUpperCase()))
        : together(post(secondTitle), post(secondTitle));
    },
    expect: {
      statuses: (document, answer, ..._others) =>
        document.status === 201 ? { 201: 2 } : { [refusalOf(answer, 409)]: 2 },
    },
    hint: 'Compare with the titles that the documents have now, as they are: PUT may have changed them, and "plan" is not "Plan".',
  });

  const renamed = check({
    name: 'PUT /documents/{id} with the title of another document is refused before If-Match counts',
    after: [created, duplicate, second],
    points: 1,
    request: (document, _duplicate, _second) => {
      const put = (headers: Record<string, string>) =>
        ({
          method: 'PUT',
          path: documentPath(document),
          headers: { ...alice, ...headers },
          json: { title: secondTitle, body },
        }) as const;
      return together(put({}), put({ 'if-match': staleTag }));
    },
    expect: { statuses: (_document, answer, _second) => ({ [refusalOf(answer, 409)]: 2 }) },
    hint: 'Two documents would have the same title after this change. What holds for POST holds for PUT, and it is asked before If-Match.',
  });

  const badBlindPut = check({
    name: 'PUT /documents/{id} with a bad body is refused for it, whatever If-Match says',
    after: [created, unsupported, similarType, malformed, wrongType, incomplete, duplicate, renamed],
    points: 1,
    request: (document, plain, similar, _malformed, number, content, conflict, answer) => {
      const path = documentPath(document);
      // That the body comes before If-Match was judged for titles.
      const isInOrder = answer.status === refusalOf(conflict, 409);
      const put = (tag: string | undefined, text: string, type = 'application/json') => {
        const known = isInOrder ? tag : '*';
        const condition = known === undefined ? undefined : { 'if-match': known };
        return { method: 'PUT', path, headers: { ...alice, 'content-type': type, ...condition }, body: text } as const;
      };
      const broken = '{"title":';
      const untitled = isChecked(content, number) ? JSON.stringify({ title: word('bad title') }) : broken;
      const type = similar.status < 400 ? 'text/plain' : 'application/json-patch+json';
      return together(
        put(staleTag, broken),
        put(undefined, broken),
        put(staleTag, untitled),
        put(undefined, untitled),
        put(staleTag, untitled, plain.status === 415 ? type : undefined),
      );
    },
    expect: {
      statuses: (_document, plain, _similar, broken, number, content) => {
        const unread = refusalOf(broken, 400);
        const untitled = isChecked(content, number) ? refusalOf(number, 422) : unread;
        return counted(unread, unread, untitled, untitled, plain.status === 415 ? 415 : untitled);
      },
    },
    hint: 'What is wrong with the body comes first, and each mistake has the status that it has for POST. If-Match counts only when the rest is fine.',
  });

  const renamedWords = check({
    name: 'PUT /documents/{id} with the title of another document says what it clashes with',
    after: [created, duplicate, second],
    points: 1,
    request: (document, _duplicate, _second) => ({
      method: 'PUT',
      path: documentPath(document),
      headers: { ...alice, 'if-match': '*' },
      json: { title: secondTitle, body },
    }),
    // A body that says nothing for POST either, and titles that PUT does not compare, have cost their points.
    expect: { text: (_document, { text }, _second) => (hasDetail.test(text) ? hasDetail : /^/) },
    hint: 'The answer to PUT is the same as that to POST, with its words: {"detail": "…"}.',
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
    name: 'PUT /documents/{id} by bob does not change the document of alice, nor does DELETE',
    after: [created, hidden],
    points: 2,
    request: (document, _hidden) =>
      together(
        {
          method: 'PUT',
          path: documentPath(document),
          headers: { ...bob, 'if-match': '*' },
          json: draft('foreign'),
        },
        { method: 'DELETE', path: documentPath(document), headers: bob },
      ),
    expect: { statuses: (_document, answer) => ({ [refusalOf(answer, 404)]: 2 }) },
    hint: 'What bob cannot read he cannot change or delete. Ask whose document it is in every handler.',
  });

  const nobody = check({
    name: 'GET /documents/{id} without credentials asks who the caller is, as do PUT and DELETE',
    after: [created, anonymous],
    points: 1,
    request: (document, _anonymous) =>
      together(
        { path: unknownPath(document) },
        { method: 'PUT', path: documentPath(document), json: draft('nobody') },
        { method: 'DELETE', path: documentPath(document) },
      ),
    expect: { statuses: (_document, answer) => ({ [refusalOf(answer, 401)]: 3 }) },
    hint: 'Every endpoint asks for the token, and does so first, before it looks for the document.',
  });

  const nobodyPut = check({
    name: 'PUT /documents/{id} without credentials says how to log in',
    after: [created, anonymous],
    points: 1,
    request: (document, _anonymous) => ({ method: 'PUT', path: documentPath(document), json: draft('nobody at all') }),
    expect: {
      status: 401,
      headers: {
        // A challenge that is missing everywhere is judged above.
        'www-authenticate': challengeAsBefore(withoutError, 'a challenge for the scheme Bearer, without an error'),
      },
    },
    hint: 'Every endpoint that asks for a token says in WWW-Authenticate how to log in. Do it in one place for all of them.',
  });

  const strangerToldBy = (method: 'GET' | 'PUT' | 'DELETE') =>
    check({
      name: `${method} /documents/{id} with an unknown token tells what is wrong in its challenge`,
      after: [created, badToken],
      points: 1,
      request: (document, _badToken) => ({
        method,
        path: documentPath(document),
        headers: { authorization: `Bearer bad-${stranger}` },
      }),
      // Which status it has is judged by the check below.
      expect: {
        headers: {
          'www-authenticate': challengeAsBefore(withError, 'a challenge with error="invalid_token"'),
        },
      },
      hint: 'Every endpoint that is asked with a token which you do not know says so: Bearer error="invalid_token".',
    });
  const [strangerGet, strangerPut, strangerDelete] = [
    strangerToldBy('GET'),
    strangerToldBy('PUT'),
    strangerToldBy('DELETE'),
  ];

  const strangerRead = check({
    name: 'GET /documents/{id} with an unknown token says what is wrong, as do PUT and DELETE',
    after: [created, badToken],
    points: 1,
    request: (document, _badToken) => {
      // A token is known as a whole: this one only begins like one that is.
      const headers = { authorization: `Bearer alice-token${stranger}` };
      return together(
        { path: documentPath(document), headers },
        { method: 'PUT', path: documentPath(document), headers, json: draft('unknown caller') },
        { method: 'DELETE', path: documentPath(document), headers },
      );
    },
    expect: { statuses: (_document, answer) => ({ [refusalOf(answer, 401)]: 3 }) },
    hint: 'Every endpoint looks up the token, before it looks for the document. A caller whom you do not know is nobody, also for GET.',
  });

  const blindDelete = check({
    name: 'DELETE /documents/{id} without If-Match, or with another tag than the current one, is refused',
    after: [created, blind, outdated],
    points: 2,
    request: (document, without, stale) => {
      const bare = { method: 'DELETE', path: documentPath(document), headers: alice } as const;
      const late = { ...bare, headers: { ...alice, 'if-match': staleTag } };
      // What PUT does not ask for has cost its points above.
      if (stale.status < 400) return together(bare, bare);
      return without.status < 400 ? together(late, late) : together(bare, late);
    },
    expect: {
      statuses: (_document, without, stale) => {
        const [bare, late] = [refusalOf(without, 428), refusalOf(stale, 412)];
        if (stale.status < 400 || bare === late) return { [bare]: 2 };
        return without.status < 400 ? { [late]: 2 } : { [bare]: 1, [late]: 1 };
      },
    },
    hint: 'To delete a version that one has not seen is as bad as to overwrite it. Ask for If-Match and compare the tags here as well.',
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
    points: 2,
    request: (document, _deleted) => ({ path: documentPath(document), headers: alice }),
    expect: { status: 410 },
    hint: 'You know that it was here and will not come back. Remember what was deleted: that has its own status.',
  });

  const survivor = check({
    name: 'GET /documents/{id} still finds the document that was not deleted',
    after: [created, longest, deleted],
    points: 1,
    request: (document, other, _deleted) => ({
      // A limit that is too low has cost its points above.
      path: documentPath(other.status < 300 ? other : document),
      headers: alice,
    }),
    expect: { status: 200 },
    hint: 'DELETE takes one document away, and leaves the others of the caller alone.',
  });

  const goneFirst = check({
    name: 'DELETE /documents/{id} again finds nothing to compare If-Match with',
    after: [second, deleted],
    points: 2,
    request: (document, _deleted) => ({
      method: 'DELETE',
      path: documentPath(document),
      headers: { ...alice, 'if-match': staleTag },
    }),
    expect: { status: [410, 404] },
    hint: 'Ask whether the document is there before you look at If-Match. What does not exist has no version.',
  });

  const hiddenForever = check({
    name: 'GET /documents/{id} by bob does not find the deleted document either, nor does PUT',
    after: [second, deleted, hidden, foreignChange],
    points: 1,
    request: (document, _deleted, answer, change) => {
      const path = documentPath(document);
      const read = { path, headers: bob } as const;
      // Whether PUT asks whose document it is was judged above.
      if (change.status !== refusalOf(answer, 404)) return together(read, read);
      return together(read, { ...read, method: 'PUT', headers: { ...bob, 'if-match': '*' }, json: draft('too late') });
    },
    expect: { statuses: { 404: 2 } },
    hint: 'Bob must not learn that alice had this document. Remember whose it was, and ask that first.',
  });

  const goneFormat = check({
    name: 'GET /documents/{id} of the deleted document does not ask about Accept any more',
    after: [second, deleted, gone],
    points: 1,
    request: (document, _deleted, answer) => ({
      // That it is gone at all is judged above.
      path: answer.status < 400 ? unknownPath(document) : documentPath(document),
      headers: { ...alice, accept: 'image/png' },
    }),
    // That it has to be 410 is judged above.
    expect: { status: [410, 404, 400] },
    hint: 'Ask whether the document is there before you ask in which format the client wants it.',
  });

  const gonePut = check({
    name: 'PUT /documents/{id} of the deleted document does not ask about the body or If-Match any more',
    after: [second, deleted, gone],
    points: 1,
    request: (document, _deleted, answer) => {
      const put = {
        method: 'PUT',
        // That it is gone at all, and that this is 410, is judged above.
        path: answer.status < 400 ? unknownPath(document) : documentPath(document),
        headers: { ...alice, 'content-type': 'text/plain' },
        body: 'title=',
      } as const;
      return together(put, put);
    },
    expect: { statuses: (_document, _deleted, answer) => ({ [refusalOf(answer, 404)]: 2 }) },
    hint: 'Ask whether the document is there before you look at what the client sends, for PUT as for GET, and with the same status.',
  });

  const deletedSo = check({
    name: 'DELETE /documents/{id} understands If-Match as PUT does: a list, and *',
    after: [created, withCharset, longest, listed, anyVersion, deleted, survivor],
    points: 1,
    request: (document, one, other, list, asterisk, done, _survivor) => {
      const read = { path: documentPath(document), headers: alice } as const;
      // What can be created and deleted at all was judged above, and so was what PUT does not understand.
      if (!areDeletable(one, other, done)) return together(read, read);
      const [tag, otherTag] = [one.header('etag'), other.header('etag')];
      const remove = (which: Answer, known: string) =>
        ({ method: 'DELETE', path: documentPath(which), headers: { ...alice, 'if-match': known } }) as const;
      return together(
        remove(one, list.status < 300 ? `"zzz", ${tag}` : tag),
        remove(other, asterisk.status < 300 ? '*' : otherTag),
      );
    },
    expect: {
      statuses: (_document, one, other, _list, _asterisk, done, _survivor) =>
        areDeletable(one, other, done) ? { [done.status]: 2 } : { 200: 2 },
    },
    hint: 'Read If-Match in one place for both methods. What is true for PUT is true for DELETE.',
  });

  const missing = check({
    name: 'GET /documents/{id} with an unknown id finds no such document',
    after: created,
    points: 1,
    request: (document) => ({ path: unknownPath(document), headers: alice }),
    expect: { status: 404 },
    hint: 'You never had a document with this id, so you cannot say that it is gone.',
  });

  const missingChange = check({
    name: 'PUT /documents/{id} with an unknown id finds no such document either, nor does DELETE',
    after: [created, missing],
    points: 1,
    request: (document, _missing) => {
      const headers = { ...alice, 'if-match': '*' };
      return together(
        { method: 'PUT', path: unknownPath(document), headers, json: draft('nowhere') },
        { method: 'DELETE', path: unknownPath(document), headers },
      );
    },
    // Which status says that there is none was judged above.
    expect: { statuses: (_document, answer) => ({ [refusalOf(answer, 404)]: 2 }) },
    hint: 'PUT changes documents and makes none: the ids are yours to choose. What is not there cannot be changed or deleted.',
  });

  return {
    title: '4xx client errors',
    level: 'advanced',
    env: { MAX_BODY: String(maxBody) },
    harmless: [
      {
        checks: [replaced, kept, listed, anyVersion, raced],
        operator: 'header-removed',
        of: 'etag',
        reason: 'The answer to PUT need not have a tag.',
      },
      {
        checks: [strangerPut, strangerDelete],
        operator: ['status-same-class', 'status-confused'],
        reason:
          'Which status this is, the check with all three methods judges; here it counts what the challenge says.',
      },
      {
        checks: [renamedWords],
        operator: ['answer-stale', 'answers-swapped'],
        reason:
          'That this is a conflict is judged above, with the same title; here it counts that the answer has words.',
      },
      {
        checks: [withCharset, longest, anyFormat, survivor, second, foreignTitle, freed],
        operator: ['answer-stale', 'answers-swapped'],
        reason: 'These requests differ in what is allowed; that an answer shows the right document is judged for one.',
      },
      {
        checks: [deleted, deletedSo],
        operator: 'body-added',
        reason: 'A 200 may have a body here; that a 204 has none is what exercises 1 and 2 judge.',
      },
    ],
    checks: [
      anonymous,
      badToken,
      unsupported,
      similarType,
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
      otherFormats,
      anyFormat,
      blind,
      outdated,
      weak,
      untouched,
      replaced,
      reread,
      kept,
      retagged,
      listed,
      titled,
      anyVersion,
      lost,
      incomplete,
      unsupportedPut,
      plainAndLong,
      brokenAndLong,
      second,
      foreignTitle,
      raced,
      freed,
      renamed,
      badBlindPut,
      renamedWords,
      hidden,
      foreignChange,
      nobody,
      nobodyPut,
      strangerGet,
      strangerPut,
      strangerDelete,
      strangerRead,
      blindDelete,
      deleted,
      gone,
      survivor,
      goneFirst,
      goneFormat,
      gonePut,
      hiddenForever,
      deletedSo,
      missing,
      missingChange,
      nullPut,
    ],
  };
});
