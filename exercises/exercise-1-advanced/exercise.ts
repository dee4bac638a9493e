import { z } from 'zod';
import {
  type Answer,
  absent,
  byTrack,
  type Check,
  check,
  defineExercise,
  matching,
  optional,
  present,
  reference,
  together,
  tokens,
} from '../../grader/index.ts';

const isJson = /^application\/json *(;|$)/i;
const isArticle = (path: string) => /^\/articles\/\d+$/.test(path);

/** A new article lives where the answer says, as long as an article can live there. */
const newArticle = reference('/articles/{id}', ({ location = '/' }) =>
  isArticle(location) ? location : '/articles/{id}',
);

// A missing Location costs its own points once: the body may name the new article as well.
const newPath = ({ location = '/', value }: Answer) =>
  isArticle(location) ? location : (`/articles/${value('id')}` as const);

/** The articles that are given, in any order, with those that were added. */
const allArticles = z
  .array(z.looseObject({ id: z.number(), title: z.string() }))
  .refine(
    (list) =>
      ['Ink', 'Paper', 'Pens'].every((title, at) => list.some((one) => one.id === at + 1 && one.title === title)),
    'the articles 1, 2 and 3 with their titles',
  );

/** The code of the path; that it is a number is judged where it is 429. */
function codeOf(code: number) {
  return z.union([z.literal(code), z.literal(`${code}`)]);
}

/** A field that has the value which it has in the answer to GET, or is not there, as there. */
const asInGet = (name: string) => (get: Answer) => get.headers[name] ?? absent;

const hasFields = ({ headers }: Answer) => headers['content-type'] !== undefined;

export default defineExercise(({ integer, word }) => {
  const title = word('title');
  const field = word('field');
  const sentOn = word('title that is sent on');
  const post = integer('post', 1, 3);
  const unknownPost = integer('unknown post', 700, 899);

  const article = check({
    name: 'GET /articles/1 answers with the article',
    points: { status: 1, mediaType: 1, json: 1 },
    request: { path: '/articles/1' },
    expect: {
      status: 200,
      mediaType: 'application/json',
      json: z.looseObject({ id: z.literal(1), title: z.literal('Ink') }),
    },
    hint: {
      status: 'This article exists, so the read is a plain success.',
      mediaType: 'A client reads in Content-Type what the body is, and this one is JSON.',
      json: 'Look for the article whose id is 1, wherever it stands in the list. The path has the text "1", the articles have numbers.',
    },
  });

  const missing = check({
    name: 'GET /articles/999 says that there is no such article',
    points: 2,
    request: { path: '/articles/999' },
    expect: { status: 404 },
    hint: 'This article never was, so do not claim that it is gone.',
  });

  const list = check({
    name: 'GET /articles lists the articles',
    after: article,
    points: 1,
    request: { path: '/articles' },
    expect: {
      status: 200,
      // JSON under another name was judged where there is one article.
      headers: {
        'content-type': ({ headers }) =>
          isJson.test(headers['content-type'] ?? '') ? matching(isJson, 'application/json') : optional(present),
      },
      json: allArticles,
    },
    hint: 'Send the given list of articles as it is, without an object around it.',
  });

  const head = check({
    name: 'HEAD /articles/1 says that the article is there, without sending it',
    points: { status: 3, empty: 2 },
    request: { method: 'HEAD', path: '/articles/1' },
    expect: { status: 200, empty: true },
    hint: {
      status: 'HEAD is GET without the body. Where the one is a success, the other is the same success.',
      empty: 'The answer to HEAD ends after its header fields.',
    },
  });

  const headFields = check({
    name: 'HEAD /articles/1 has the header fields of GET',
    after: article,
    points: 2,
    request: { method: 'HEAD', path: '/articles/1' },
    expect: {
      status: 200,
      headers: {
        'content-type': asInGet('content-type'),
        'content-length': (get) => optional(String(get.bytes)),
      },
    },
    hint: 'Send the header fields that GET sends; the same handler can answer both. A Content-Length counts the bytes that GET would send.',
  });

  const headMissing = check({
    name: 'HEAD /articles/999 says that there is no such article',
    points: { status: 2, empty: 1 },
    request: { method: 'HEAD', path: '/articles/999' },
    expect: { status: 404, empty: true },
    hint: {
      status: 'A client asks HEAD to find out whether something is there. The status is that of GET, errors included.',
      empty: 'An error has no body either when the method is HEAD.',
    },
  });

  const headMissingFields = check({
    name: 'HEAD /articles/999 has the header fields of GET, too',
    after: missing,
    points: 1,
    request: { method: 'HEAD', path: '/articles/999' },
    expect: { status: 404, headers: { 'content-type': asInGet('content-type') } },
    hint: 'This GET has header fields as well: they describe the body that says what is missing. Send them here, too.',
  });

  const notAllowed = check({
    name: 'DELETE /articles/1 is refused, with the methods of an article',
    points: { status: 3, headers: 3 },
    request: { method: 'DELETE', path: '/articles/1' },
    expect: { status: 405, headers: { allow: tokens(['GET', 'HEAD', 'OPTIONS'], ['DELETE', 'POST', 'PUT', 'PATCH']) } },
    hint: {
      status: 'The article is there, and the server knows DELETE. Only the two do not go together.',
      headers: 'Say in Allow what does work for an article. Another path may have other methods.',
    },
  });

  const options = check({
    name: 'OPTIONS /articles/1 lists the methods of an article',
    after: notAllowed,
    points: { status: 3, headers: 3 },
    request: { method: 'OPTIONS', path: '/articles/1' },
    expect: {
      status: [200, 204],
      headers: {
        // A list with the methods of another path was judged above.
        allow: ({ headers }) =>
          tokens(
            ['GET', 'HEAD', 'OPTIONS'],
            /\bPOST\b/i.test(headers.allow ?? '') ? ['DELETE', 'PUT', 'PATCH'] : ['DELETE', 'PUT', 'PATCH', 'POST'],
          ),
      },
    },
    hint: {
      status: 'The client asks what it may do here, and you know. That is a success, with or without a body.',
      headers: 'The answer stands in Allow: every method that works at this path, OPTIONS included, and no other.',
    },
  });

  const notAllowedForAny = check({
    name: 'DELETE /articles/{id} is refused in the same way when there is no such article',
    after: notAllowed,
    points: 1,
    request: (_refused) =>
      together({ method: 'DELETE', path: '/articles/999' }, { method: 'DELETE', path: '/articles/13' }),
    // Which status refuses a method was judged above.
    expect: { statuses: ({ status }) => ({ [status >= 400 && status < 500 ? status : 405]: 2 }) },
    hint: 'What a path takes does not depend on which articles there are. Look at the method first.',
  });

  const notAllowedForAll = check({
    name: 'DELETE /articles is refused, with the methods of the list',
    points: { status: 2, headers: 3 },
    request: { method: 'DELETE', path: '/articles' },
    expect: { status: 405, headers: { allow: tokens(['GET', 'HEAD', 'POST'], ['DELETE', 'PUT', 'PATCH']) } },
    hint: {
      status: 'This path exists as well, and DELETE is not one of its methods.',
      headers: 'Two handlers have this path, one for GET and one for POST. Allow has to list the methods of both.',
    },
  });

  const unknownMethod = check({
    name: 'PROPFIND /articles/1 is beyond this server',
    points: 3,
    request: { method: 'PROPFIND', path: '/articles/1' },
    expect: { status: 501 },
    hint: 'No path of this server has this method. That is not about the article: the server cannot do it at all.',
  });

  const otherMethod = check({
    name: 'PURGE /articles is beyond this server, too',
    points: 1,
    request: { method: 'PURGE', path: '/articles' },
    expect: { status: 501 },
    hint: 'PROPFIND is only one example. Look whether a method is one of the seven that you know, before you look at the path.',
  });

  const otherPath = check({
    name: 'MKCOL /page is beyond this server, as everywhere',
    after: otherMethod,
    points: 1,
    request: (_other) => together({ method: 'MKCOL', path: '/page' }, { method: 'MKCOL', path: '/page' }),
    // Which status says so was judged above.
    expect: { statuses: ({ status }) => ({ [status >= 400 && status < 500 ? status : 501]: 2 }) },
    hint: 'What the server cannot do at all, it cannot do at any path. Ask for the method in one place, before all handlers.',
  });

  const moved = check({
    name: 'GET /posts/{id} leads to the article for good',
    points: { status: 3, headers: 3 },
    request: { path: `/posts/${post}` },
    expect: { status: [308, 301], headers: { location: reference(`/articles/${post}`) } },
    hint: {
      status:
        'The new address will stay, so clients should replace their old links. A temporary redirect does not say so.',
      headers: 'A redirect needs Location: the article that has the id of this post.',
    },
  });

  const movedToo = check({
    name: 'GET /posts/{id} leads on even if there is no such article',
    points: 1,
    request: { path: `/posts/${unknownPost}` },
    expect: { status: [308, 301], headers: { location: reference(`/articles/${unknownPost}`) } },
    hint: 'Every post has moved, with any id. Whether there is an article with this id is said at the new address.',
  });

  const movedMethod = check({
    name: 'POST /posts sends the same request to the articles',
    points: { status: 3, headers: 2 },
    request: { method: 'POST', path: '/posts', json: { title: sentOn } },
    expect: { status: [308, 307], headers: { location: reference('/articles') } },
    hint: {
      status: 'After some redirects a client sends a GET, and the new article is lost. Two codes keep the method.',
      headers: 'Say in Location where the request has to go.',
    },
  });

  const notStored = check({
    name: 'POST /posts leaves the new article to the request that follows',
    after: movedMethod,
    points: 1,
    request: (_sentOn) => ({ path: '/articles' }),
    expect: { status: 200, forbidden: [sentOn] },
    hint: 'The client sends its body once more, to the other address. Who stores the article here as well has it twice.',
  });

  const created = check({
    name: 'POST /articles creates an article',
    points: { status: 2, headers: 2 },
    request: { method: 'POST', path: '/articles', json: { title } },
    expect: { status: 201, headers: { location: newArticle } },
    hint: {
      status: 'Something new exists after this request. A plain success does not say so.',
      headers: 'Tell the client where the new article can be read, with the path of that one article.',
    },
  });

  const readBack = check({
    name: 'GET /articles/{id} finds the new article',
    after: created,
    points: 2,
    request: (answer) => ({ path: newPath(answer) }),
    expect: {
      status: 200,
      json: (answer) =>
        z.looseObject({
          id: z
            .union([z.number(), z.string()])
            .refine((id) => newPath(answer).endsWith(`/${id}`), 'the id of the path'),
          title: z.literal(title),
        }),
    },
    hint: 'Store the title that was sent, under the id that your Location names, and show both.',
  });

  const published = check({
    name: 'POST /drafts/1/publish sends the client to the new article',
    points: { status: 3, headers: 2 },
    request: { method: 'POST', path: '/drafts/1/publish' },
    expect: { status: 303, headers: { location: newArticle } },
    hint: {
      status:
        'The work is done, and its result is to be read somewhere else, with GET. One redirect says exactly this.',
      headers: 'Say in Location where the new article can be read.',
    },
  });

  const readPublished = check({
    name: 'GET /articles/{id} finds the published article',
    after: published,
    points: 2,
    request: (answer) => ({ path: newPath(answer) }),
    expect: { status: 200, json: z.looseObject({ title: z.literal('Erasers') }) },
    hint: 'Publishing makes a new article with the title of the draft. Location has to name this article.',
  });

  const listedAgain = check({
    name: 'GET /articles lists the new article as well',
    after: [created, readBack],
    points: 1,
    request: { path: '/articles' },
    // That it is a list, and that the article is stored, is judged above.
    expect: {
      json: (_created, found) =>
        z
          .unknown()
          .refine(
            (list) => !found.text.includes(title) || JSON.stringify(list).includes(title),
            'a list with the new article too',
          ),
    },
    hint: 'The list is made anew for each request, from all articles that there are now.',
  });

  const withdrawn = check({
    name: 'GET /articles/13 says that the article will not come back',
    points: 4,
    request: { path: '/articles/13' },
    expect: { status: 410 },
    hint: 'Not found leaves open whether something was there or may come back. You know more: it was withdrawn for good.',
  });

  const headWithdrawn = check({
    name: 'HEAD /articles/13 answers as GET does',
    after: withdrawn,
    points: 1,
    request: { method: 'HEAD', path: '/articles/13' },
    expect: {
      status: 410,
      empty: true,
      headers: { 'content-type': asInGet('content-type') },
    },
    hint: 'HEAD has the status and the header fields of GET for every article, for the withdrawn ones as well.',
  });

  const blocked = check({
    name: 'GET /articles/451 says that the law forbids the answer, and who demanded it',
    points: { status: 2, headers: 2 },
    request: { path: '/articles/451' },
    expect: {
      status: 451,
      headers: {
        link: matching(
          /<https:\/\/court\.example[^>]*>(?:[^,"]|"[^"]*")*;\s*rel\s*=\s*("([^"]* )?blocked-by( [^"]*)?"|blocked-by\b)/i,
          'a link to https://court.example with rel="blocked-by"',
        ),
      },
    },
    hint: {
      status: 'The article is there and the caller did nothing wrong. One client error is for the demand of a court.',
      headers:
        'Name the one who demanded it in a Link header, and say with rel what the link is for: <address>; rel="blocked-by". The given blockers have the address.',
    },
  });

  const headBlocked = check({
    name: 'HEAD /articles/451 answers as GET does, too',
    after: [blocked, headMissingFields],
    points: 1,
    request: (_blocked, _missing) => ({ method: 'HEAD', path: '/articles/451' }),
    expect: {
      status: 451,
      empty: true,
      // Header fields that HEAD never has, or never for a refusal, were judged above.
      headers: {
        link: (get, missing) => (hasFields(missing) ? asInGet('link')(get) : optional(present)),
        'content-type': (get, missing) => (hasFields(missing) ? asInGet('content-type')(get) : optional(present)),
      },
    },
    hint: 'All header fields of GET are there for HEAD, also the Link that says who demanded it.',
  });

  const invalid = check({
    name: 'POST /validate refuses a body without required_field',
    points: { status: 3, json: 1 },
    request: { method: 'POST', path: '/validate', json: { [field]: field } },
    expect: { status: 400, json: z.looseObject({ detail: z.string().min(1) }) },
    hint: {
      status: byTrack(
        'The request lacks the one field that is needed, whatever else it has: a mistake of the client. The README names the code.',
        { fastapi: 'A pydantic model answers with another one; a parameter body: dict leaves it to you.' },
      ),
      json: 'Say what is missing, as a text: {"detail": "…"}.',
    },
  });

  const valid = check({
    name: 'POST /validate accepts a body with required_field',
    points: 2,
    request: { method: 'POST', path: '/validate', json: { required_field: field } },
    expect: { status: 200 },
    hint: 'Nothing is missing here and nothing new was made: a plain success.',
  });

  const page = check({
    name: 'GET /page hints at the style sheet before it sends the page',
    points: { status: 2, interim: 4 },
    request: { path: '/page' },
    expect: {
      status: 200,
      interim: {
        status: 103,
        headers: {
          link: matching(
            /<[^>]*\/style\.css>(?=(?:[^,"]|"[^"]*")*;\s*as\s*=\s*("style"|style\b))(?:[^,"]|"[^"]*")*;\s*rel\s*=\s*("([^"]* )?preload( [^"]*)?"|preload\b)/i,
            'a link to /style.css with rel=preload and as=style',
          ),
        },
      },
    },
    hint: {
      status: 'An informational response is never the last one. Send the page itself with a plain success.',
      interim: byTrack(
        'Send the Link before the page, in an informational response of its own, the one for early hints. A Link of the page comes too late. The Link says with "rel" what to do and with "as" what kind of file it is.',
        {
          typescript: 'In Hono, the middleware earlyHints({ link: "…" }) of @hono/node-server does that.',
          fastapi: 'send_early_hints("…") of early_hints.py does that.',
        },
      ),
    },
  });

  const unregistered = check({
    name: 'GET /classify/471 treats a code that nobody registered like 400',
    points: { status: 1, json: 1 },
    request: { path: '/classify/471' },
    expect: {
      status: 200,
      json: z.looseObject({ code: codeOf(471), class: z.literal('client_error'), treat_as: z.literal(400) }),
    },
    hint: {
      status: 'The code in the path is the subject of your answer, not its status.',
      json: 'A client that never heard of a code goes by its first digit: it is a client error, to be treated like 400.',
    },
  });

  const otherClasses = check({
    name: 'GET /classify/599 treats a code that nobody registered like 500',
    after: unregistered,
    points: 1,
    request: { path: '/classify/599' },
    // That a code that nobody registered gets an answer is judged above.
    expect: {
      json: (other) =>
        other.status === 200
          ? z.looseObject({ code: codeOf(599), class: z.literal('server_error'), treat_as: z.literal(500) })
          : z.unknown(),
    },
    hint: 'Not every unknown code is a client error: take the first digit, and put two zeros behind it.',
  });

  const givenSet = check({
    name: 'GET /classify/509 goes by the given set of registered codes',
    after: unregistered,
    points: 1,
    request: { path: '/classify/509' },
    // That a code that nobody registered gets an answer is judged above.
    expect: {
      json: (other) =>
        other.status === 200
          ? z.looseObject({ code: codeOf(509), class: z.literal('server_error'), treat_as: z.literal(500) })
          : z.unknown(),
    },
    hint: 'Some libraries have a name for a code that nobody registered, as Node has for this one. Look it up in the given set.',
  });

  const known = check({
    name: 'GET /classify/429 takes a registered code as it is',
    points: 1,
    request: { path: '/classify/429' },
    expect: { json: z.looseObject({ code: z.literal(429), treat_as: z.literal(429) }) },
    hint: 'A client that knows the code does what it says. Look it up in the given set of registered codes.',
  });

  const [informational, success, redirection] = (
    [
      [100, 'informational'],
      [206, 'success'],
      [304, 'redirection'],
    ] as const
  ).map(([code, family]) =>
    check({
      name: `GET /classify/${code} names its class`,
      points: 1,
      request: { path: `/classify/${code}` },
      expect: { json: z.looseObject({ class: z.literal(family) }) },
      hint: 'Each first digit from 1 to 5 has a class, and the README has the name of each. Use exactly these names.',
    }),
  ) as [Check, Check, Check]; // one for each code

  const outOfRange = check({
    name: 'GET /classify/600 treats a number that is no status code like 500',
    points: { status: 1, json: 1 },
    request: { path: '/classify/600' },
    expect: {
      status: 200,
      json: z.looseObject({ code: codeOf(600), class: z.literal('invalid'), treat_as: z.literal(500) }),
    },
    hint: {
      status: 'Nothing is wrong with this question: it asks what a client does with such a number.',
      json: 'There is no sixth class. The server that sent this does not work properly, so a client treats it like 500.',
    },
  });

  const tooShort = check({
    name: 'GET /classify/42 knows that two digits are no status code',
    after: outOfRange,
    points: 1,
    request: (_far) => ({ path: '/classify/42' }),
    expect: {
      json: ({ text }) =>
        z.looseObject({
          code: codeOf(42),
          class: z.literal('invalid'),
          // What an invalid one counts as was judged above.
          treat_as: /"treat_as" *: *500\b/.test(text) ? z.literal(500) : z.unknown(),
        }),
    },
    hint: 'A status code has three digits, so compare the whole number with 100 and 599 before you look at its first digit.',
  });

  return {
    title: 'HTTP status codes',
    level: 'advanced',
    harmless: [
      {
        checks: [options],
        operator: 'body-added',
        reason: 'A 200 may have a body here; that a 204 has none is what exercises 1 and 2 judge.',
      },
    ],
    checks: [
      article,
      missing,
      list,
      head,
      headFields,
      headMissing,
      headMissingFields,
      notAllowed,
      options,
      notAllowedForAny,
      notAllowedForAll,
      unknownMethod,
      otherMethod,
      otherPath,
      moved,
      movedToo,
      movedMethod,
      notStored,
      created,
      readBack,
      listedAgain,
      published,
      readPublished,
      withdrawn,
      headWithdrawn,
      blocked,
      headBlocked,
      invalid,
      valid,
      page,
      unregistered,
      otherClasses,
      givenSet,
      known,
      informational,
      success,
      redirection,
      outOfRange,
      tooShort,
    ],
  };
});
