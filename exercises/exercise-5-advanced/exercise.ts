import { z } from 'zod';
import {
  type Answer,
  absent,
  byTrack,
  check,
  defineExercise,
  matching,
  optional,
  otherThan,
  present,
  reference,
  tokens,
} from '../../grader/index.ts';

const article = '/articles/1';
const modified = 'Fri, 01 Mar 2024 10:00:00 GMT';
const later = 'Sat, 02 Mar 2024 10:00:00 GMT';
const inTheFuture = 'Fri, 01 Jan 2100 00:00:00 GMT';
const longBefore = 'Thu, 01 Jan 1998 00:00:00 GMT';

/** The tag of an earlier answer without the mark of a weak one. */
const opaqueTag = (answer: Answer) => answer.header('etag').replace(/^W\//, '');

// One mistake costs its points once: what an earlier check has charged already, the later ones accept.

const areRefused = (puts: readonly Answer[]) => puts.every(({ status }) => status === 412);

const isText = (answer: Answer) => /^text\/plain\b/i.test(answer.headers['content-type'] ?? '');

/** A weak tag never matches in If-Match, so a server that has only weak ones is asked for any version. */
const currentVersion = (answer: Answer) =>
  answer.header('etag').startsWith('W/') ? '*' : `"other", ${answer.header('etag')}`;

/** The tag of the first answer, for another one to the same; any if it was another one soon after. */
const sameTag = (first: Answer, second: Answer) =>
  first.headers.etag !== undefined && first.headers.etag === second.headers.etag
    ? first.headers.etag
    : optional(present);
const sameTagHint = 'Nothing has changed, so this is the representation from the beginning, with the same tag.';

/** The title that an earlier answer had already. */
const shown = (title: string, earlier: Answer) => (earlier.text.includes(title) ? new RegExp(title) : /^/);

const searchPath = (search: Answer) => search.location ?? '/searches/1';

export default defineExercise(({ integer, word }) => {
  const [refused, second, third] = [word('refused title'), word('second title'), word('third title')];
  const [created, query, otherQuery] = [word('created title'), word('query'), word('other query')];
  const newArticle = `/articles/${integer('new article')}` as const;
  const missingArticle = `/articles/${integer('missing article', 1000, 1899)}` as const;
  const otherMissingArticle = `/articles/${integer('other missing article', 2000, 2899)}` as const;

  // Content negotiation

  const json = check({
    name: 'GET /articles/1 answers with JSON, a tag, a date and Vary',
    points: { status: 1, mediaType: 1, headers: { etag: 2, 'last-modified': 1, vary: 2 }, json: 1 },
    request: { path: article },
    expect: {
      status: 200,
      mediaType: 'application/json',
      headers: {
        etag: matching(/^"[\x21\x23-\x7e\x80-\xff]*"$/, 'a strong tag, which is a text in double quotes'),
        'last-modified': modified,
        vary: tokens(['Accept']),
      },
      json: z.looseObject({ title: z.literal('One') }),
    },
    hint: {
      status: 'This article is there from the start: a plain success.',
      mediaType: 'The request has no Accept header. Any type is fine then, and JSON is the default of this exercise.',
      headers: {
        etag: byTrack('Any text that changes with the representation will do, in double quotes and without W/.', {
          typescript: 'In Hono: c.header("ETag", \'"…"\').',
          fastapi: 'In FastAPI: headers={"ETag": \'"…"\'} of the Response.',
        }),
        'last-modified': byTrack('HTTP has its own form of dates, as in the README.', {
          typescript: 'date.toUTCString() makes it; toISOString() and JSON do not.',
          fastapi: 'email.utils.format_datetime(date, usegmt=True) makes it; str(date) and isoformat() do not.',
        }),
        vary: byTrack('A cache has to know that another Accept header gets another answer: Vary says so.', {
          typescript: 'In Hono: c.header("Vary", "Accept").',
          fastapi: 'In FastAPI: headers={"Vary": "Accept"} of the Response.',
        }),
      },
      json: 'The JSON representation is an object with the title of the article.',
    },
  });

  const text = check({
    name: 'GET /articles/1 with Accept: text/plain answers with plain text',
    points: 2,
    request: { path: article, headers: { accept: 'text/plain' } },
    expect: { status: 200, mediaType: 'text/plain', text: /^One\s*$/ },
    hint: byTrack('The Accept header decides. The text representation is the bare title, without quotes or braces.', {
      typescript: 'c.req.header("Accept") reads it.',
      fastapi: 'request.headers.get("accept") reads it, and Response(…, media_type=…) names the type.',
    }),
  });

  const ownTag = check({
    name: 'GET /articles/1 with Accept: text/plain has a tag of its own',
    after: [json, text],
    points: 2,
    request: (json, text) => ({
      path: article,
      headers: { accept: 'text/plain', ...(isText(text) && { 'if-none-match': json.header('etag') }) },
    }),
    expect: {
      status: 200,
      headers: {
        etag: (json, text) => (isText(text) ? otherThan(json.header('etag')) : present),
        vary: (json) => (json.headers.vary === undefined ? optional(present) : tokens(['Accept'])),
      },
      text: (_json, text) => shown('One', text),
    },
    hint: {
      status:
        'The tag in If-None-Match is that of the JSON. A client that has the JSON does not have the text: choose the representation first, then make and compare the tag of that one.',
      headers: {
        etag: 'Text and JSON differ, so each has a tag of its own: make it from the representation that you send.',
        vary: 'Vary belongs to both representations: the one that was not chosen was there to be chosen.',
      },
      text: 'It is the same article, and the condition changes nothing in what is sent: its title.',
    },
  });

  const textDate = check({
    name: 'GET /articles/1 with Accept: text/plain says when the article was modified',
    after: json,
    points: 1,
    request: (_json) => ({ path: article, headers: { accept: 'text/plain' } }),
    expect: {
      status: 200,
      headers: {
        // A date that is wrong with the JSON as well was judged there.
        'last-modified': ({ headers }) => (headers['last-modified'] === modified ? modified : optional(present)),
      },
    },
    hint: 'Last-Modified is about the article, whatever its representation. Every 200 has it.',
  });

  const anything = check({
    name: 'GET /articles/1 with Accept: */* answers with JSON',
    after: json,
    points: 2,
    request: { path: article, headers: { accept: '*/*' } },
    expect: { status: 200, mediaType: 'application/json', text: (json) => shown('One', json) },
    hint: 'Most programs send */*, which means any type. The default is right for them.',
  });

  const higherQ = check({
    name: 'GET /articles/1 answers with the type that has the higher q',
    points: 3,
    request: { path: article, headers: { accept: 'application/json;q=0.2, text/*;q=0.8' } },
    expect: { status: 200, mediaType: 'text/plain' },
    hint: 'The order in Accept means nothing. Find the q of each type that you have, 1 if it has none, and take the highest. text/* is every type of text.',
  });

  const zeroQ = check({
    name: 'GET /articles/1 never answers with a type that has q=0',
    points: 2,
    request: { path: article, headers: { accept: 'application/json;q=0, */*' } },
    expect: { status: 200, mediaType: 'text/plain' },
    hint: 'For each type the most specific entry decides: JSON has an entry of its own, and it says never. The text has none, so */* counts for it.',
  });

  const notAcceptable = check({
    name: 'GET /articles/1 with Accept: text/html says which types there are',
    points: { status: 2, text: 1 },
    request: { path: article, headers: { accept: 'text/html' } },
    expect: {
      status: 406,
      // Some JSON writers put a backslash before the slash.
      text: /application\W+json.*text\W+plain|text\W+plain.*application\W+json/is,
    },
    hint: {
      status: 'The article exists, but not in a form that this client can read. One client error says exactly this.',
      text: 'Help the client to ask better: name application/json and text/plain in the body.',
    },
  });

  const never = check({
    name: 'GET /articles/1 says so when both types have q=0',
    points: 1,
    request: { path: article, headers: { accept: 'application/json;q=0, text/plain;q=0' } },
    expect: { status: 406 },
    hint: 'Both types are named, but q=0 is no small wish: it means never. Nothing that you have is left.',
  });

  const typeFirst = check({
    name: 'GET /articles/1 chooses the type before it looks at conditions',
    points: 1,
    request: { path: article, headers: { accept: 'text/html', 'if-none-match': '*' } },
    expect: { status: 406 },
    hint: 'A condition is about the representation that was chosen. None could be, so there is nothing to compare.',
  });

  const head = check({
    name: 'HEAD /articles/1 answers like GET, without the body',
    after: json,
    points: { status: 1, headers: 1, empty: 1 },
    request: { method: 'HEAD', path: article },
    expect: {
      status: 200,
      headers: {
        etag: (json) => json.headers.etag ?? absent,
        'last-modified': (json) => json.headers['last-modified'] ?? absent,
        vary: (json) => (json.headers.vary === undefined ? optional(present) : tokens(['Accept'])),
        'content-type': (json) => json.headers['content-type'] ?? absent,
      },
      empty: true,
    },
    hint: {
      status: byTrack('HEAD asks for what GET would say about the article.', {
        typescript: 'In Hono app.get(…) answers it as well.',
        fastapi: '@app.get does not answer it: @app.api_route(path, methods=["GET", "HEAD"]) does.',
      }),
      headers:
        'Same resource, same representation: all the header fields that GET has, the tag, the date, the type and Vary.',
      empty: 'Only the header fields are sent.',
    },
  });

  // Conditional GET

  const unchanged = check({
    name: 'GET /articles/1 with If-None-Match says that nothing has changed',
    after: json,
    points: { status: 4, headers: { etag: 2, vary: 2, 'content-type': 1 }, empty: 1 },
    request: (json) => ({ path: article, headers: { 'if-none-match': json.header('etag') } }),
    expect: {
      status: 304,
      headers: {
        etag: (json) => json.header('etag'),
        vary: (json) => (json.headers.vary === undefined ? absent : tokens(['Accept'])),
        'content-type': absent,
      },
      empty: true,
    },
    hint: {
      status: 'The client sends the tag of the version that it has. It is the current one, so say: not modified.',
      headers: {
        etag: byTrack(
          'The client needs the tag to know which of its copies is meant. Set it before you choose the status.',
          { fastapi: 'What you set on an injected response is lost when you return another one.' },
        ),
        vary: 'The answer depends on Accept as much as the full one does. Set Vary before you choose the status.',
        'content-type': byTrack('Nothing comes with this answer, so it has no type.', {
          typescript: 'In Hono: c.body(null, status).',
          fastapi: 'In FastAPI: Response(status_code=…, headers=…) without media_type, and no JSONResponse.',
        }),
      },
      empty: 'The client has the body already, so nothing follows the header fields.',
    },
  });

  const listed = check({
    name: 'GET /articles/1 finds its tag in a list of tags, and behind W/',
    after: json,
    points: 2,
    request: (json) => ({ path: article, headers: { 'if-none-match': `"other", W/${opaqueTag(json)}` } }),
    expect: { status: 304 },
    hint: 'If-None-Match holds a list. Look at each tag in it, and leave out a W/ in front: it makes no difference here.',
  });

  const star = check({
    name: 'GET /articles/1 with If-None-Match: * matches every tag',
    points: 1,
    request: { path: article, headers: { 'if-none-match': '*' } },
    expect: { status: 304 },
    hint: 'The star stands for every tag, so the current one is among them.',
  });

  const otherTag = check({
    name: 'GET /articles/1 with another tag in If-None-Match answers in full',
    after: [json, anything],
    points: 2,
    request: { path: article, headers: { 'if-none-match': '"other"' } },
    expect: { status: 200, headers: { etag: sameTag } },
    hint: {
      status: 'This client has another version. That If-None-Match is there means nothing yet; its value decides.',
      headers: sameTagHint,
    },
  });

  const headUnchanged = check({
    name: 'HEAD /articles/1 looks at Accept and at conditions like GET',
    after: [text, head, unchanged],
    points: 1,
    request: (text, head) => ({
      method: head.status === 200 ? 'HEAD' : 'GET',
      path: article,
      headers: { accept: 'text/plain', 'if-none-match': text.headers.etag ?? '*' },
    }),
    expect: {
      status: 304,
      headers: {
        etag: (text, _head, unchanged) =>
          unchanged.headers.etag === undefined || text.headers.etag === undefined
            ? optional(present)
            : text.headers.etag,
        vary: (_text, _head, unchanged) =>
          unchanged.headers.vary === undefined ? optional(present) : tokens(['Accept']),
      },
      empty: true,
    },
    hint: {
      status: 'The client has the text and sends its tag. Let HEAD take the same way through your code as GET.',
      headers: 'This 304 has the tag and Vary, as the one to GET has them: all that HEAD leaves out is the body.',
      empty: 'Only the header fields are sent.',
    },
  });

  const notSince = check({
    name: 'GET /articles/1 with If-Modified-Since says that nothing has changed',
    after: unchanged,
    points: 2,
    request: { path: article, headers: { 'if-modified-since': later } },
    expect: {
      status: 304,
      headers: {
        etag: (unchanged) => (unchanged.headers.etag === undefined ? optional(present) : present),
        vary: (unchanged) => (unchanged.headers.vary === undefined ? optional(present) : tokens(['Accept'])),
      },
    },
    hint: byTrack(
      'The article was not changed after this date. The answer has the fields that it has for a tag. Compare dates as dates, not as texts.',
      {
        typescript: 'Date.parse(text) makes a number of one.',
        fastapi: 'email.utils.parsedate_to_datetime(text) makes a datetime of one.',
      },
    ),
  });

  const since = check({
    name: 'GET /articles/1 with an earlier If-Modified-Since answers in full',
    after: [json, anything],
    points: 2,
    request: { path: article, headers: { 'if-modified-since': longBefore } },
    expect: { status: 200, headers: { etag: sameTag } },
    hint: {
      status: 'The article changed after this date, so the copy of the client is old.',
      headers: sameTagHint,
    },
  });

  const noDate = check({
    name: 'GET /articles/1 ignores an If-Modified-Since that is no date',
    after: [json, anything],
    points: 2,
    request: { path: article, headers: { 'if-modified-since': 'yesterday' } },
    expect: { status: 200, headers: { etag: sameTag } },
    hint: {
      status: byTrack('What is no date is no condition, and the answer is the full one.', {
        typescript:
          'Date.parse gives NaN for it, and every comparison with NaN is false: choose the one where false means 200.',
        fastapi: 'parsedate_to_datetime raises an exception for it: catch that.',
      }),
      headers: sameTagHint,
    },
  });

  const tagDiffers = check({
    name: 'GET /articles/1 lets another tag decide, not the date beside it',
    after: [json, anything],
    points: 2,
    request: { path: article, headers: { 'if-none-match': '"other"', 'if-modified-since': modified } },
    expect: { status: 200, headers: { etag: sameTag } },
    hint: {
      status: 'Tags are more exact than dates. Ask for If-None-Match first, and for the date only if it is not there.',
      headers: sameTagHint,
    },
  });

  const tagMatches = check({
    name: 'GET /articles/1 lets the current tag decide, not the date beside it',
    after: json,
    points: 2,
    request: (json) => ({
      path: article,
      headers: { 'if-none-match': json.header('etag'), 'if-modified-since': longBefore },
    }),
    expect: { status: 304 },
    hint: 'The tag says that the copy is good, and the date is not asked. The two are not joined, neither by and nor by or.',
  });

  const missing = check({
    name: 'GET /articles/999 looks for the article before it looks at conditions',
    points: 2,
    request: { path: '/articles/999', headers: { 'if-none-match': '*' } },
    expect: { status: 404 },
    hint: 'A condition counts only where the plain request would succeed. There is no such article, so it would not.',
  });

  const headMissing = check({
    name: 'HEAD /articles/999 says that there is no such article',
    points: 1,
    request: { method: 'HEAD', path: '/articles/999' },
    expect: { status: 404, empty: true },
    hint: 'HEAD has the status that GET would have, errors included, and no body.',
  });

  // Conditional PUT

  const onlyNew = check({
    name: 'PUT /articles/1 with If-None-Match: * replaces no article',
    points: 3,
    request: { method: 'PUT', path: article, headers: { 'if-none-match': '*' }, json: { title: refused } },
    expect: { status: 412 },
    hint: 'With this header the client says: only if there is none yet. There is one. 304 is for reading; a write whose condition is not met has failed.',
  });

  const onlyOld = check({
    name: 'PUT /articles/1 with If-Unmodified-Since keeps a later change',
    points: 2,
    request: { method: 'PUT', path: article, headers: { 'if-unmodified-since': longBefore }, json: { title: refused } },
    expect: { status: 412 },
    hint: 'The client has not seen the change after this date, so its precondition failed.',
  });

  const onlyOther = check({
    name: 'PUT /articles/1 with another tag in If-Match replaces nothing',
    points: 2,
    request: { method: 'PUT', path: article, headers: { 'if-match': '"other"' }, json: { title: refused } },
    expect: { status: 412 },
    hint: 'The client wants to replace one certain version, and the article is at another. Writing now would undo a change that it has not seen.',
  });

  const intact = check({
    name: 'GET /articles/1 shows that a refused PUT changed nothing',
    after: [json, anything, onlyNew, onlyOld, onlyOther],
    points: 2,
    request: { path: article },
    expect: {
      status: 200,
      headers: { etag: (json, again, ...puts) => (areRefused(puts) ? sameTag(json, again) : optional(present)) },
      text: (_json, _again, ...puts) => (areRefused(puts) ? /One/ : /^/),
    },
    hint: 'Check every condition before you store anything. A tag changes with the article, and only then.',
  });

  const strong = check({
    name: 'PUT /articles/1 with a weak tag in If-Match replaces nothing',
    after: json,
    points: 2,
    request: (json) => ({
      method: 'PUT',
      path: article,
      headers: { 'if-match': `W/${opaqueTag(json)}` },
      json: { title: refused },
    }),
    expect: { status: 412 },
    hint: 'W/ says: nearly the same. That is good enough to read a copy, but not to replace the original. Compare the tags here as they stand.',
  });

  const replaced = check({
    name: 'PUT /articles/1 without conditions replaces the article',
    points: 2,
    request: { method: 'PUT', path: article, json: { title: second } },
    expect: { status: [200, 204] },
    hint: 'There was such an article, and nothing speaks against replacing it. Nothing new exists afterwards.',
  });

  const newTag = check({
    name: 'GET /articles/1 with the tag from before answers with the new article',
    after: [json, replaced],
    points: { status: 3, text: 1 },
    request: (json, _replaced) => ({ path: article, headers: { 'if-none-match': json.header('etag') } }),
    expect: { status: 200, text: new RegExp(second) },
    hint: {
      status:
        'The article has another title now, so it needs another tag. Make the tag from the content, or count versions.',
      text: 'Store the title of the last PUT that was not refused, and send that one.',
    },
  });

  const newDate = check({
    name: 'GET /articles/1 with the date from before answers with the new article',
    after: replaced,
    points: 2,
    request: { path: article, headers: { 'if-modified-since': modified } },
    expect: { status: 200, text: ({ status }) => (status < 300 ? new RegExp(second) : /^/) },
    hint: 'The article has changed just now. PUT has to store the new date together with the new title.',
  });

  const onlyCurrent = check({
    name: 'PUT /articles/1 lets the current tag in a list decide, not the date',
    after: newTag,
    points: 3,
    request: (current) => ({
      method: 'PUT',
      path: article,
      headers: { 'if-match': currentVersion(current), 'if-unmodified-since': longBefore },
      json: { title: third },
    }),
    expect: { status: '2xx' },
    hint: 'The current tag is one of those in the list, so the client has seen this version and may replace it. Where If-Match is there, If-Unmodified-Since is not asked.',
  });

  const newerTag = check({
    name: 'GET /articles/1 has another tag after each PUT',
    after: [newTag, onlyCurrent],
    points: 2,
    request: (current, put) => ({
      path: article,
      headers: {
        ...(current.status === 200 &&
          put.status < 300 &&
          current.headers.etag !== undefined && { 'if-none-match': current.headers.etag }),
      },
    }),
    expect: {
      status: 200,
      text: (current, put) => (current.text.includes(second) && put.status < 300 ? new RegExp(third) : /^/),
    },
    hint: 'The article has a third title now. A tag that says only that there was a change cannot tell the second from the third.',
  });

  const add = check({
    name: 'PUT /articles/{id} with If-None-Match: * creates a new article',
    points: 3,
    request: { method: 'PUT', path: newArticle, headers: { 'if-none-match': '*' }, json: { title: created } },
    expect: { status: 201 },
    hint: 'There is no such article, so the condition is met, and something new exists afterwards.',
  });

  const added = check({
    name: 'GET /articles/{id} shows the new article',
    after: add,
    points: 1,
    request: { path: newArticle },
    expect: { status: 200, text: new RegExp(created) },
    hint: 'Keep the new article with the others, under the id of the path and with the title of the request.',
  });

  const ownDate = check({
    name: 'GET /articles/{id} takes its own Last-Modified in If-Modified-Since',
    after: added,
    points: 2,
    request: (added) => ({ path: newArticle, headers: { 'if-modified-since': added.header('last-modified') } }),
    expect: { status: 304 },
    hint: 'This date is the one that you sent: the copy is as new as the article, and good. But it has no milliseconds, so compare whole seconds.',
  });

  const sameDate = check({
    name: 'PUT /articles/{id} takes its own Last-Modified in If-Unmodified-Since',
    after: added,
    points: 1,
    request: (added) => ({
      method: 'PUT',
      path: newArticle,
      headers: { 'if-unmodified-since': added.headers['last-modified'] ?? inTheFuture },
      json: { title: third },
    }),
    expect: { status: '2xx' },
    hint: 'The article was modified at this date, and not after it. Compare whole seconds here as well.',
  });

  const laterDate = check({
    name: 'PUT /articles/1 with a later If-Unmodified-Since replaces the article',
    after: newerTag,
    points: 1,
    request: {
      method: 'PUT',
      path: article,
      headers: { 'if-unmodified-since': inTheFuture },
      json: { title: third },
    },
    expect: { status: '2xx' },
    hint: 'The date need not be the one that you sent. Compare dates as dates: earlier, equal or later.',
  });

  const onlyExisting = check({
    name: 'PUT /articles/{id} with If-Match: * does not create an article',
    points: 1,
    request: { method: 'PUT', path: missingArticle, headers: { 'if-match': '*' }, json: { title: refused } },
    expect: { status: 412 },
    hint: 'Here the star says: only if there is one, whatever its version. There is none.',
  });

  const onlyExistingTag = check({
    name: 'PUT /articles/{id} with a tag in If-Match does not create an article',
    points: 1,
    request: { method: 'PUT', path: otherMissingArticle, headers: { 'if-match': '"other"' }, json: { title: refused } },
    expect: { status: 412 },
    hint: 'The client wants to replace a version that it has seen. What is not there has no tag, so none fits.',
  });

  const anyVersion = check({
    name: 'PUT /articles/1 with If-Match: * replaces the article, whatever its version',
    after: newerTag,
    points: 1,
    request: (_newerTag) => ({ method: 'PUT', path: article, headers: { 'if-match': '*' }, json: { title: third } }),
    expect: { status: '2xx' },
    hint: 'The star is no tag to compare. It says: only if there is such an article, and there is one.',
  });

  // Post, redirect, get

  const search = check({
    name: 'POST /searches sends the client to the result',
    points: { status: 2, headers: 1 },
    request: { method: 'POST', path: '/searches', json: { q: query } },
    expect: {
      status: 303,
      headers: {
        location: reference('/searches/{n}', ({ location }) =>
          location && /^\/searches\/[^/]+$/.test(location) ? location : '/searches/{n}',
        ),
      },
    },
    hint: {
      status: 'The search is done and its result has an address. One redirect says: now read that, with GET.',
      headers: byTrack('A redirect needs a target: Location.', {
        typescript: 'c.redirect(path, status) sets it.',
        fastapi: 'RedirectResponse(path, status_code=…) sets it.',
      }),
    },
  });

  const otherSearch = check({
    name: 'POST /searches gives each search an address of its own',
    after: search,
    points: 1,
    request: { method: 'POST', path: '/searches', json: { q: otherQuery } },
    expect: { headers: { location: ({ headers }) => (headers.location ? otherThan(headers.location) : present) } },
    hint: 'Number the searches, so that the result of the first stays where it is.',
  });

  const result = check({
    name: 'GET /searches/{n} shows what was searched for and what was found',
    after: [search, otherSearch],
    points: { status: 1, mediaType: 1, json: 1 },
    request: (search) => ({ path: searchPath(search) }),
    expect: {
      status: 200,
      mediaType: 'application/json',
      json: z.looseObject({ q: z.literal(query), results: z.array(z.unknown()) }),
    },
    hint: {
      status: 'The Location of the first search leads here. Keep each result, under its number.',
      mediaType: 'A client reads in Content-Type what the body is, and this one is JSON.',
      json: 'Answer with the q of that search, and with results, a list.',
    },
  });

  const sameSearch = check({
    name: 'POST /searches gives the same search another address when it comes again',
    after: [search, otherSearch, result],
    points: 1,
    request: (..._before) => ({ method: 'POST', path: '/searches', json: { q: query } }),
    expect: {
      headers: {
        // One address for all searches was judged above.
        location: (search, other) =>
          search.location === undefined || search.location === other.location
            ? present
            : otherThan(search.header('location')),
      },
    },
    hint: 'What is found may be something else by then, so each search has a result of its own. The q says what was searched for, and not which search it was.',
  });

  return {
    title: 'Returning status codes',
    level: 'advanced',
    checks: [
      json,
      text,
      ownTag,
      textDate,
      anything,
      higherQ,
      zeroQ,
      notAcceptable,
      never,
      typeFirst,
      head,
      unchanged,
      listed,
      star,
      otherTag,
      headUnchanged,
      notSince,
      since,
      noDate,
      tagDiffers,
      tagMatches,
      missing,
      headMissing,
      onlyNew,
      onlyOld,
      onlyOther,
      intact,
      strong,
      replaced,
      newTag,
      newDate,
      onlyCurrent,
      newerTag,
      add,
      added,
      ownDate,
      sameDate,
      laterDate,
      onlyExisting,
      onlyExistingTag,
      anyVersion,
      search,
      otherSearch,
      result,
      sameSearch,
    ],
    harmless: [
      {
        checks: [textDate],
        operator: 'answer-stale',
        reason: 'What the text looks like is judged before; here its date counts, which is that of the article.',
      },
      {
        checks: [notAcceptable, never, typeFirst],
        operator: 'envelope-added',
        reason: "The form in which this body names the two types is of the author's choice.",
      },
    ],
  };
});
