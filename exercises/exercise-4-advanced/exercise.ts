import { z } from 'zod';
import { type Answer, byTrack, check, defineExercise, delay, poll, repeat, together } from '../../grader/index.ts';

const cooldownS = 1;
/** So many failures open every breaker, even one that takes the threshold from the README. */
const enough = 14;

const explained = z.looseObject({ detail: z.string().min(1) });

/** Whether the client was told that the call has failed, so that it counts. */
const isFailure = ({ status }: Answer) => status >= 502 && status <= 504;

export default defineExercise(({ integer, word }) => {
  const [symbol, unknown] = [word('symbol').toUpperCase(), word('unknown symbol').toUpperCase()];
  const secret = word('secret of the upstream');
  // Rounded to one digit or to none, it is another number.
  const price = integer('price') + 0.25;
  // None of these is the default of the README, so that a number written into the server is noticed. A timeout of one
  // second is noticed as well: it is later than what is added to the longest one here.
  const timeoutMs = integer('timeout', 420, 460);
  const spareMs = 500;
  /** Long for a server that gives up after a tenth of a second, and in time for one that takes a while to begin. */
  const slowMs = Math.round(timeoutMs * 0.4);
  const retryDate = new Date(Date.UTC(2031, 0, 1) + integer('retry', 1, 9_999) * 60_000).toUTCString();
  // More than all failures before the breaker is tested, so that a wrong count is charged there and nowhere else. It is
  // also more than the 13 failures at the end less the 3 or 4 of one kind, and these are enough for one too late.
  const threshold = integer('threshold', 11, 12);

  const answers = { status: 200, json: { symbol, price } } as const;
  const works = { ...answers, path: `/quotes/${symbol}` } as const;
  const fails = { status: 500, headers: { 'x-served-by': secret }, json: { trace: secret } } as const;
  const knowsNothing = { status: 404, json: { error: secret } } as const;
  const garbles = { status: 200, body: `<b>${secret}`, headers: { 'content-type': 'text/html' } } as const;
  const gone = { status: 410, json: { error: secret } } as const;

  const internals = [
    /127\.0\.0\.1:\d+/,
    'UPSTREAM_URL',
    secret,
    // What the usual HTTP clients say when a connection fails.
    'fetch failed',
    'other side closed',
    'socket hang up',
    /ECONN|UND_ERR/,
    'urlopen',
    'Remote end closed',
    'Errno',
    'aborted due to timeout',
    // A frame of a stack trace, on a line of its own or not.
    /\bat .*\D:\d+:\d+/,
    'Traceback (most recent call last)',
  ];

  const quoted = check({
    name: 'GET /quotes/{symbol} answers with the quote of the upstream',
    points: { status: 3, mediaType: 1, json: 2, upstreamCalls: 1 },
    upstream: { ...works, method: 'GET' },
    request: { path: `/quotes/${symbol}` },
    expect: {
      status: 200,
      mediaType: 'application/json',
      json: z.looseObject({ symbol: z.literal(symbol), price: z.literal(price) }),
      upstreamCalls: 1,
    },
    hint: {
      status: 'Call the upstream with GET: UPSTREAM_URL, then /quotes/ and the symbol, as it is. It has this quote.',
      mediaType: byTrack('Say in Content-Type that the body is JSON.', {
        typescript: 'c.json(…) does that, c.text(…) does not.',
        fastapi: 'A dict that is returned does that.',
      }),
      json: 'Read the JSON of the upstream and send its symbol and its price on, as they are and with nothing around them.',
      upstreamCalls: 'One request of the client makes one call to the upstream.',
    },
  });

  const failed = check({
    name: 'GET /quotes/{symbol} blames the upstream when the upstream fails',
    points: { status: 4, json: 1, forbidden: 2, upstreamCalls: 1 },
    upstream: fails,
    request: { path: `/quotes/${word('failing symbol')}` },
    expect: {
      status: 502,
      json: explained,
      forbidden: internals,
      upstreamCalls: 1,
    },
    hint: {
      status:
        'The upstream answered 500. Look at the status that it sent. Your server works; the one behind it does not. One server error says that.',
      json: 'Say it in words as well, in a JSON object: {"detail": "…"}.',
      forbidden:
        'Send a sentence of your own: nothing that the upstream said, in its body or its header fields, and no address of it.',
      upstreamCalls: 'Do not ask again when a call has failed. The client may do that, when it wants to.',
    },
  });

  const garbled = check({
    name: 'GET /quotes/{symbol} does not pass on an answer that is not JSON',
    points: { status: 3, forbidden: 1 },
    upstream: garbles,
    request: { path: `/quotes/${word('garbled symbol')}` },
    expect: { status: 502, forbidden: internals },
    hint: {
      status:
        'The upstream says 200, but its body cannot be read as JSON. That is an invalid answer of the upstream, not a failure of your server.',
      forbidden: 'The error of your JSON parser quotes what it could not read. Send a sentence of your own.',
    },
  });

  const recovered = check({
    name: 'GET /quotes/{symbol} works again as soon as the upstream does',
    points: 1,
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 200 },
    hint: 'Some failures are no reason to stop asking: only BREAKER_THRESHOLD of them in a row open the breaker.',
  });

  const incomplete = check({
    name: 'GET /quotes/{symbol} does not pass on a quote without a price',
    points: 1,
    upstream: { status: 200, json: { symbol } },
    request: { path: `/quotes/${word('unpriced symbol')}` },
    expect: { status: 502 },
    hint: 'The upstream answered 200 with JSON, but there is no price in it. Look for both values before you call the answer a success.',
  });

  const tooMany = check({
    name: 'GET /quotes/{symbol} says 404 for a 404 of the upstream only',
    points: { status: 1, upstreamCalls: 1 },
    upstream: { status: 429, json: { error: secret, symbol, price } },
    request: { path: `/quotes/${word('hasty symbol')}` },
    expect: { status: 502, upstreamCalls: 1 },
    hint: {
      status:
        'The upstream answered 429. Among the client errors only 404 says something about the symbol; with the others, the mistake is between your server and the upstream. What stands in the body of such an answer is no quote.',
      upstreamCalls: 'The upstream has too much to do already. Do not ask again.',
    },
  });

  const missing = check({
    name: 'GET /quotes/{symbol} passes on that there is no such symbol',
    points: { status: 3, json: 1, forbidden: 1, upstreamCalls: 1 },
    upstream: knowsNothing,
    request: { path: `/quotes/${unknown}` },
    expect: { status: 404, json: explained, forbidden: internals, upstreamCalls: 1 },
    hint: {
      status: byTrack(
        'The upstream answered 404. It works, and its answer is right: it does not know this symbol. Tell the client the same. Some HTTP clients make an error of such a status, which you have to catch.',
        {
          typescript: 'fetch gives you this answer like any other: look at response.status.',
          fastapi: 'urlopen raises an HTTPError for it, and its code is the status.',
        },
      ),
      json: 'A 404 is an error like the others: {"detail": "…"}.',
      forbidden: 'Pass on the status, not the words: send a sentence of your own.',
      upstreamCalls: 'It is a good answer, so there is no reason to ask again.',
    },
  });

  const lower = word('lower symbol');
  const isFlat = new RegExp(`^\\s*\\{[^{]*"price":\\s*${price}`);
  const worthless = check({
    name: 'GET /quotes/{symbol} passes on a price of 0 and a symbol in other letters',
    after: quoted,
    points: 1,
    upstream: { status: 200, json: { symbol: lower.toUpperCase(), price: 0 }, path: `/quotes/${lower}` },
    request: { path: `/quotes/${lower}` },
    expect: {
      status: 200,
      // A quote in another form was judged above.
      json: (quote) =>
        isFlat.test(quote.text)
          ? z.looseObject({ symbol: z.literal(lower.toUpperCase()), price: z.literal(0) })
          : z.unknown(),
    },
    hint: 'Ask for the symbol as the client wrote it, and send the two values as the upstream wrote them. A price of 0 is there, although it is falsy.',
  });

  const silent = check({
    name: 'GET /quotes/{symbol} gives up on an upstream that does not answer',
    points: { status: 3, json: 1, forbidden: 1, upstreamCalls: 1, withinMs: 2 },
    upstream: 'silence',
    request: { path: `/quotes/${word('slow symbol')}` },
    expect: {
      status: 504,
      json: explained,
      forbidden: internals,
      upstreamCalls: 1,
      withinMs: timeoutMs + spareMs,
    },
    hint: {
      status: byTrack(
        'The upstream took the call and said nothing. No answer in time is not the same as a wrong answer, and it has a status of its own. Give your HTTP client a time limit, and catch its error.',
        {
          typescript: 'fetch(url, { signal: AbortSignal.timeout(ms) }) throws a TimeoutError then.',
          fastapi: 'urlopen(url, timeout=…) raises a TimeoutError then.',
        },
      ),
      json: 'A 504 is an error like the others: {"detail": "…"}.',
      forbidden: 'Say that it took too long, not whom you asked, nor what your HTTP client threw.',
      upstreamCalls: 'Do not ask again when no answer came in time. The client may do that, when it wants to.',
      withinMs: byTrack(
        'Wait UPSTREAM_TIMEOUT_MS for the upstream. These are milliseconds, and the grader sets the number.',
        { fastapi: 'The timeout= of urlopen is in seconds.' },
      ),
    },
  });

  const dropped = check({
    name: 'GET /quotes/{symbol} survives an upstream that closes the connection',
    points: { status: 3, forbidden: 2, upstreamCalls: 1 },
    upstream: 'reset',
    request: { path: `/quotes/${word('dropped symbol')}` },
    expect: { status: 502, forbidden: internals, upstreamCalls: 1 },
    hint: {
      status:
        'The upstream closed the connection, so your HTTP client reports an error. Catch that: nothing usable came from the upstream.',
      forbidden: 'The message of the error that you caught is for the log. Send a sentence of your own.',
      upstreamCalls: 'Do not ask again when the connection is lost. The client may do that, when it wants to.',
    },
  });

  const recoveredAgain = check({
    name: 'GET /quotes/{symbol} works again after a silence and a lost connection',
    points: 1,
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 200 },
    hint: 'Whatever way a call fails, the next request calls the upstream again, as long as the breaker is closed.',
  });

  // A server that has been told what a failure is need not be told again; for that one the upstream works here.
  const is502 = ({ status }: Answer) => status === 502;

  const lateItself = check({
    name: 'GET /quotes/{symbol} does not pass on a 504 of the upstream',
    after: failed,
    points: 1,
    upstream: (answer) => (answer.status === 502 ? { status: 504, json: { error: secret } } : answers),
    request: { path: `/quotes/${word('twice late symbol')}` },
    expect: { status: [502, 200] },
    hint: 'The upstream has answered you, and in time: it is a server behind it that has not. What you got is an answer of no use.',
  });

  const stalled = check({
    name: 'GET /quotes/{symbol} gives up on an answer that stops in the middle',
    after: [failed, garbled],
    points: 2,
    upstream: (...told) => (told.every(is502) ? { ...answers, breaksOff: 'silence' } : answers),
    request: { path: `/quotes/${word('stalling symbol')}` },
    expect: { status: [502, 504, 200] },
    hint: byTrack(
      'The upstream sent the status, the header fields and half of the body, and then nothing more. The time limit has to hold for the body as well.',
      {
        typescript:
          'Clear no timer before response.json() has come to its end; AbortSignal.timeout(ms) holds for both.',
        fastapi: 'Read the body where the TimeoutError is caught.',
      },
    ),
  });

  const [many, popular] = [6, word('popular symbol')];
  const inTime = check({
    name: 'GET /quotes/{symbol} waits for a slow upstream, for six clients at a time',
    points: { statuses: 2, upstreamCalls: 1, withinMs: 1 },
    upstream: { status: 200, json: { symbol: popular, price }, delayMs: slowMs },
    // Another symbol than before, so that a server that keeps quotes is charged for that in its own place.
    request: together(...Array.from({ length: many }, () => ({ path: `/quotes/${popular}` }) as const)),
    expect: { statuses: { 200: many }, upstreamCalls: many, withinMs: slowMs + spareMs },
    hint: {
      statuses: `The upstream takes ${slowMs} milliseconds, which is less than UPSTREAM_TIMEOUT_MS, ${timeoutMs} here. Wait for it.`,
      upstreamCalls: 'Six requests make six calls, also at the same time and for the same symbol.',
      withinMs: byTrack(
        'Nobody has to wait until the calls of others are over: your server can wait for several calls at the same time.',
        {
          typescript: 'Keep no queue; await each fetch in the handler of its own request.',
          fastapi: 'A call that blocks in an async def stops all others; a def handler runs in a thread of its own.',
        },
      ),
    },
  });

  const brokenOff = check({
    name: 'GET /quotes/{symbol} survives an upstream that breaks off in the middle of its answer',
    after: [dropped, garbled],
    points: 1,
    upstream: (...told) => (told.every(is502) ? { ...answers, breaksOff: 'reset' } : answers),
    request: { path: `/quotes/${word('broken symbol')}` },
    expect: { status: [502, 200] },
    hint: byTrack(
      'The upstream sent half of its body and closed the connection. Reading the body can fail as well as the call itself.',
      {
        typescript: 'response.json() throws then. The await that waits for it belongs inside of the try.',
        fastapi: 'Reading the response raises IncompleteRead then.',
      },
    ),
  });

  const askedAgain = check({
    name: 'GET /quotes/{symbol} asks the upstream again for the same symbol',
    points: 1,
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 200, upstreamCalls: 1 },
    hint: 'Every request makes a call, as long as the breaker is closed: prices change. Nothing is kept from an earlier answer.',
  });

  const missingAgain = check({
    name: 'GET /quotes/{symbol} answers a second request for an unknown symbol',
    after: missing,
    points: 1,
    // A server that sees a failure in a 404 has been told so; for that one the upstream knows the symbol now.
    upstream: (answer) => (answer.status === 404 ? knowsNothing : { ...works, path: `/quotes/${unknown}` }),
    request: { path: `/quotes/${unknown}` },
    expect: { status: [404, 200], upstreamCalls: 1 },
    hint: 'A symbol that does not exist is no reason to stop answering, and it may exist by now: call the upstream again.',
  });

  const unavailable = check({
    name: 'GET /quotes/{symbol} passes on when the upstream will be back',
    points: { status: 2, headers: 2, json: 1, forbidden: 1, upstreamCalls: 1 },
    upstream: {
      status: 503,
      headers: { 'retry-after': retryDate, 'x-served-by': secret },
      json: { error: secret },
    },
    request: { path: `/quotes/${word('unavailable symbol')}` },
    expect: {
      status: 503,
      headers: { 'retry-after': retryDate },
      json: explained,
      forbidden: internals,
      upstreamCalls: 1,
    },
    hint: {
      status: byTrack(
        'The upstream answered 503: it is down for a while and says so. This is the one failure that you pass on as it is.',
        { fastapi: 'urlopen raises an HTTPError for it, and its code is the status.' },
      ),
      headers: byTrack('Copy the Retry-After header of the upstream. It is a date this time; pass it on as a text.', {
        typescript: 'response.headers.get("Retry-After") reads it.',
        fastapi: 'It is in the headers of the HTTPError.',
      }),
      json: 'A 503 is an error like the others: {"detail": "…"}.',
      forbidden: 'Pass on the status and Retry-After, no other header field, and send a sentence of your own.',
      upstreamCalls: 'The upstream has asked for time. Do not ask again; the client may do that, when it wants to.',
    },
  });

  const healthDown = check({
    name: 'GET /health says that the breaker is closed while the upstream fails',
    points: 1,
    upstream: fails,
    request: { path: '/health' },
    expect: {
      status: 200,
      mediaType: 'application/json',
      json: z.looseObject({ status: z.literal('ok'), breaker: z.literal('closed') }),
      upstreamCalls: 0,
    },
    hint: 'The upstream has failed, but not often enough to open the breaker. Say so in JSON, with its Content-Type. Your server knows all that it has to say here. It need not ask anybody.',
  });

  const counted = check({
    name: 'GET /quotes/{symbol} opens the breaker after BREAKER_THRESHOLD failures in a row',
    after: [unavailable, healthDown],
    points: 5,
    upstream: fails,
    request: repeat({ path: `/quotes/${symbol}` }, { times: enough }),
    // The first failure came just before; the other ones are followed by the first request that is refused.
    expect: { status: 503, requests: threshold - 1 + 1 },
    hint: `The number that counts is the one in BREAKER_THRESHOLD, ${threshold} here. The upstream answered 503 to the request before these and answers 500 to each of these. Count every call that you answer with 502, 503 or 504; a 200 sets the count back to 0, and neither a 404 nor a health check is a failure. The failure that fills the count is answered as usual, the request after it gets the 503.`,
  });

  const refused = check({
    name: 'GET /quotes/{symbol} refuses every symbol while the breaker is open',
    points: 2,
    upstream: fails,
    // As many as it takes to open the breaker of a server that has counted something else until now.
    request: together(...Array.from({ length: threshold }, (_, at) => ({ path: `/quotes/${unknown}${at}` }) as const)),
    expect: { statuses: { 503: threshold } },
    hint: 'There is one breaker for all symbols. When it is open, every request is told that the service is unavailable for now.',
  });

  const opened = check({
    name: 'GET /quotes/{symbol} leaves the upstream alone while the breaker is open',
    after: refused,
    points: { status: 2, headers: 2, json: 1, forbidden: 1, upstreamCalls: 2, withinMs: 1 },
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: {
      status: 503,
      headers: { 'retry-after': delay(1, cooldownS) },
      json: explained,
      forbidden: internals,
      upstreamCalls: 0,
      withinMs: 250,
    },
    hint: {
      status:
        'The upstream works again, but you cannot know that before the cool-down is over: the service is unavailable for now.',
      headers: 'Say how many seconds to wait: BREAKER_COOLDOWN_S, or what is left of it, rounded up to a whole number.',
      json: 'This 503 is an error like the others: {"detail": "…"}.',
      forbidden: 'Say that there are no quotes for now, not whose fault it is.',
      upstreamCalls: 'Look at the breaker first, and call the upstream only when it lets you.',
      withinMs: 'There is nothing to wait for: answer at once.',
    },
  });

  const healthOpen = check({
    name: 'GET /health says that the breaker is open',
    after: refused,
    points: { status: 1, json: 1 },
    request: { path: '/health' },
    expect: { status: 200, json: z.looseObject({ status: z.literal('ok'), breaker: z.literal('open') }) },
    hint: {
      status: 'Your own server works, whatever the upstream does. That is what this health check is about.',
      json: 'Whoever watches the service wants to see it: send the state that the breaker is in now, beside "status": "ok".',
    },
  });

  const healthCooled = check({
    name: 'GET /health says after the cool-down that the breaker has not closed yet',
    after: refused,
    points: 1,
    upstream: works,
    request: { path: '/health', waitMs: cooldownS * 1_000 + 150 },
    expect: {
      status: 200,
      json: z.looseObject({ status: z.literal('ok'), breaker: z.enum(['open', 'half-open']) }),
      upstreamCalls: 0,
    },
    hint: 'The cool-down is over, but only a trial can close the breaker, and a health check is none: it calls nobody. Say half-open, or still open.',
  });

  const tried = check({
    name: 'GET /quotes/{symbol} lets one request through after the cool-down, and one only',
    after: [refused, healthCooled],
    points: 4,
    upstream: 'silence',
    request: together({ path: `/quotes/${symbol}` }, { path: `/quotes/${symbol}` }),
    expect: { statuses: { 504: 1, 503: 1 } },
    hint: byTrack(
      'Two clients come at the same time, and the upstream is silent. One request is the trial and gets what comes of it; while it is under way, the other one is refused. Change the state before you call the upstream, not after.',
      {
        fastapi:
          'An async def that blocks stops all other requests, and def handlers share the state only under a lock.',
      },
    ),
  });

  const reopened = check({
    name: 'GET /quotes/{symbol} is refused again after the trial has failed',
    after: tried,
    points: 2,
    upstream: works,
    // Later than half of the cool-down, so that a shorter one is noticed.
    request: { path: `/quotes/${symbol}`, waitMs: cooldownS * 550 },
    expect: { status: 503 },
    hint: 'One failed trial opens the breaker again, at once and for a full cool-down.',
  });

  const closed = check({
    name: 'GET /quotes/{symbol} works again when a trial succeeds',
    after: tried,
    points: 3,
    upstream: works,
    // Until half of a cool-down after this one, so that one that is twice as long is noticed.
    request: poll({ path: `/quotes/${symbol}` }, { forMs: cooldownS * 1_000 }),
    expect: { status: 200 },
    hint: 'The trial got no answer, so it has failed. BREAKER_COOLDOWN_S later the next trial comes through; requests that are refused meanwhile do not change that.',
  });

  const healthClosed = check({
    name: 'GET /health says that the breaker is closed',
    after: closed,
    points: 1,
    request: { path: '/health' },
    expect: { status: 200, json: z.looseObject({ status: z.literal('ok'), breaker: z.literal('closed') }) },
    hint: 'The trial has succeeded, so the breaker is closed.',
  });

  const failedOnce = check({
    name: 'GET /quotes/{symbol} calls the upstream again after the breaker has closed',
    after: closed,
    points: 1,
    upstream: fails,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 502 },
    hint: 'A closed breaker lets everything through, and the upstream has failed once more.',
  });

  const countedAgain = check({
    name: 'GET /quotes/{symbol} counts from zero after the breaker has closed',
    after: [closed, failedOnce],
    points: 1,
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 200 },
    hint: 'When the breaker closes, set the count of failures back to 0. Otherwise the next failure opens it again.',
  });

  // The breaker opens once more, through failures of every kind. One mistake costs its points once: a server that has
  // been told that something is a failure meets another one in its place, and answers as it did before.

  const [three, four] = [3, 4];
  const clients = (count: number) =>
    together(...Array.from({ length: count }, () => ({ path: `/quotes/${symbol}` }) as const));
  const asBefore = (count: number) => (like: Answer, other: Answer, breaker: Answer) => {
    if (breaker.status !== 200) return { 503: count }; // it is open, which has been charged
    return { [isFailure(like) ? like.status : other.status]: count };
  };

  const garbledAgain = check({
    name: 'GET /quotes/{symbol} answers three clients while the upstream sends no JSON',
    after: [garbled, failed, countedAgain],
    points: 1,
    upstream: (answer) => (isFailure(answer) ? garbles : fails),
    request: clients(three),
    expect: { statuses: asBefore(three) },
    hint: 'Each of three requests at the same time is answered as one alone would be.',
  });

  const droppedAgain = check({
    name: 'GET /quotes/{symbol} answers three clients while the upstream closes connections',
    after: [dropped, failed, countedAgain],
    points: 1,
    upstream: (answer) => (isFailure(answer) ? 'reset' : fails),
    request: clients(three),
    expect: { statuses: asBefore(three) },
    hint: 'Each of three requests at the same time is answered as one alone would be.',
  });

  const goneAgain = check({
    name: 'GET /quotes/{symbol} answers three clients while the upstream says 410',
    after: [tooMany, failed, countedAgain],
    points: 1,
    upstream: (answer) => (isFailure(answer) ? gone : fails),
    request: clients(three),
    expect: { statuses: asBefore(three) },
    hint: 'The upstream answers 410, which is not 404: look for no reason in it, as with the other statuses that are of no use.',
  });

  // The last one, because all of its calls are under way before one of them can open the breaker.
  const silentAgain = check({
    name: 'GET /quotes/{symbol} answers four clients while the upstream is silent',
    after: [silent, failed, countedAgain, goneAgain],
    points: 1,
    upstream: (answer) => (isFailure(answer) ? 'silence' : fails),
    request: clients(four),
    expect: { statuses: asBefore(four) },
    hint: 'Each of four requests at the same time is answered as one alone would be.',
  });

  const countedAll = check({
    name: 'GET /quotes/{symbol} counts failures of every kind',
    // The breaker remembers every call, so all checks are one story: this order, with nothing between them.
    after: [
      closed,
      goneAgain,
      silentAgain,
      quoted,
      recovered,
      incomplete,
      askedAgain,
      lateItself,
      worthless,
      recoveredAgain,
      stalled,
      brokenOff,
      inTime,
      missingAgain,
      counted,
    ],
    points: 2,
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 503 },
    hint: 'Thirteen calls have failed: three without JSON, three with a closed connection, three with a status of no use and four without an answer. Whatever you answer with 502, 503 or 504 is a failure, wherever in your code you find out.',
  });

  return {
    title: '5xx server errors',
    level: 'advanced',
    env: {
      UPSTREAM_TIMEOUT_MS: String(timeoutMs),
      BREAKER_THRESHOLD: String(threshold),
      BREAKER_COOLDOWN_S: String(cooldownS),
    },
    upstream: 'UPSTREAM_URL',
    checks: [
      quoted,
      failed,
      garbled,
      recovered,
      incomplete,
      tooMany,
      missing,
      worthless,
      silent,
      dropped,
      recoveredAgain,
      lateItself,
      stalled,
      inTime,
      brokenOff,
      askedAgain,
      missingAgain,
      unavailable,
      healthDown,
      counted,
      refused,
      opened,
      healthOpen,
      healthCooled,
      tried,
      reopened,
      closed,
      healthClosed,
      failedOnce,
      countedAgain,
      garbledAgain,
      droppedAgain,
      goneAgain,
      silentAgain,
      countedAll,
    ],
  };
});
