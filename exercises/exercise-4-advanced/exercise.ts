import { z } from 'zod';
import { type Answer, byTrack, check, defineExercise, delay, poll, repeat, together } from '../../grader/index.ts';

const cooldownS = 1;
/** So many failures open every breaker, even one that takes the threshold from the README. */
const enough = 12;

const explained = z.looseObject({ detail: z.string().min(1) });

/** Whether the client was told that the call has failed, so that it counts. */
const isFailure = ({ status }: Answer) => status >= 502 && status <= 504;

export default defineExercise(({ integer, word }) => {
  const [symbol, unknown, secret] = [word('symbol'), word('unknown symbol'), word('secret of the upstream')];
  const price = integer('price') / 4;
  // None of these is the default of the README, so that a number written into the server is noticed.
  const timeoutMs = integer('timeout', 300, 400);
  const retryS = integer('retry', 5, 25);
  // More than all failures before the breaker is tested, so that a wrong count is charged there and nowhere else. It is
  // also more than the 10 failures at the end less the 3 of one kind, and no breaker needs more than these 10.
  const threshold = integer('threshold', 8, 9);

  const works = { status: 200, json: { symbol, price }, path: `/quotes/${symbol}` } as const;
  const fails = { status: 500, json: { trace: secret } } as const;
  const knowsNothing = { status: 404, json: { error: secret } } as const;
  const garbles = { status: 200, body: '<html>oops', headers: { 'content-type': 'text/html' } } as const;

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
    // A frame of a stack trace, on a line of its own or not.
    /\bat .*\D:\d+:\d+/,
    'Traceback (most recent call last)',
  ];

  const quoted = check({
    name: 'GET /quotes/{symbol} answers with the quote of the upstream',
    points: { status: 4, json: 2, upstreamCalls: 2 },
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: {
      status: 200,
      json: z.looseObject({ symbol: z.literal(symbol), price: z.literal(price) }),
      upstreamCalls: 1,
    },
    hint: {
      status: 'Call the upstream: UPSTREAM_URL, then /quotes/ and the symbol. It has this quote.',
      json: 'Read the JSON of the upstream and send its symbol and its price on, as they are and with nothing around them.',
      upstreamCalls: 'One request of the client makes one call to the upstream.',
    },
  });

  const failed = check({
    name: 'GET /quotes/{symbol} blames the upstream when the upstream fails',
    points: { status: 5, json: 1, forbidden: 4, upstreamCalls: 2 },
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
      forbidden: 'Send a sentence of your own: nothing that the upstream said, and no address of it.',
      upstreamCalls: 'Do not ask again when a call has failed. The client may do that, when it wants to.',
    },
  });

  const garbled = check({
    name: 'GET /quotes/{symbol} does not pass on an answer that is not JSON',
    points: 4,
    upstream: garbles,
    request: { path: `/quotes/${word('garbled symbol')}` },
    expect: { status: 502 },
    hint: 'The upstream says 200, but its body cannot be read as JSON. That is an invalid answer of the upstream, not a failure of your server.',
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
    points: 1,
    upstream: { status: 429, json: { error: secret } },
    request: { path: `/quotes/${word('hasty symbol')}` },
    expect: { status: 502 },
    hint: 'The upstream answered 429. Among the client errors only 404 says something about the symbol; with the others, the mistake is between your server and the upstream.',
  });

  const askedAgain = check({
    name: 'GET /quotes/{symbol} asks the upstream again for the same symbol',
    points: 1,
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 200, upstreamCalls: 1 },
    hint: 'Every request makes a call, as long as the breaker is closed: prices change. Nothing is kept from an earlier answer.',
  });

  const missing = check({
    name: 'GET /quotes/{symbol} passes on that there is no such symbol',
    points: { status: 4, json: 1, forbidden: 1 },
    upstream: knowsNothing,
    request: { path: `/quotes/${unknown}` },
    expect: { status: 404, json: explained, forbidden: internals },
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
    },
  });

  const silent = check({
    name: 'GET /quotes/{symbol} gives up on an upstream that does not answer',
    points: { status: 5, json: 1, forbidden: 1, upstreamCalls: 1, withinMs: 2 },
    upstream: 'silence',
    request: { path: `/quotes/${word('slow symbol')}` },
    expect: {
      status: 504,
      json: explained,
      forbidden: internals,
      upstreamCalls: 1,
      withinMs: timeoutMs + 800,
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
    points: { status: 4, forbidden: 2 },
    upstream: 'reset',
    request: { path: `/quotes/${word('dropped symbol')}` },
    expect: { status: 502, forbidden: internals },
    hint: {
      status:
        'The upstream closed the connection, so your HTTP client reports an error. Catch that: nothing usable came from the upstream.',
      forbidden: 'The message of the error that you caught is for the log. Send a sentence of your own.',
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

  const missingAgain = check({
    name: 'GET /quotes/{symbol} answers a second request for an unknown symbol',
    after: missing,
    points: 1,
    // A server that sees a failure in a 404 has been told so; for that one the upstream knows the symbol now.
    upstream: (answer) => (answer.status === 404 ? knowsNothing : { ...works, path: `/quotes/${unknown}` }),
    request: { path: `/quotes/${unknown}` },
    expect: { status: [404, 200] },
    hint: 'A symbol that does not exist is no reason to stop answering.',
  });

  const unavailable = check({
    name: 'GET /quotes/{symbol} passes on when the upstream will be back',
    points: { status: 3, headers: 3, json: 1, forbidden: 1 },
    upstream: { status: 503, headers: { 'retry-after': String(retryS) }, json: { error: secret } },
    request: { path: `/quotes/${word('unavailable symbol')}` },
    expect: {
      status: 503,
      headers: { 'retry-after': String(retryS) },
      json: explained,
      forbidden: internals,
    },
    hint: {
      status: byTrack(
        'The upstream answered 503: it is down for a while and says so. This is the one failure that you pass on as it is.',
        { fastapi: 'urlopen raises an HTTPError for it, and its code is the status.' },
      ),
      headers: byTrack('Copy the Retry-After header of the upstream.', {
        typescript: 'response.headers.get("Retry-After") reads it.',
        fastapi: 'It is in the headers of the HTTPError.',
      }),
      json: 'A 503 is an error like the others: {"detail": "…"}.',
      forbidden: 'Pass on the status and Retry-After, and send a sentence of your own.',
    },
  });

  const counted = check({
    name: 'GET /quotes/{symbol} opens the breaker after BREAKER_THRESHOLD failures in a row',
    after: unavailable,
    points: 6,
    upstream: fails,
    request: repeat({ path: `/quotes/${symbol}` }, { times: enough }),
    // The first failure came just before; the other ones are followed by the first request that is refused.
    expect: { status: 503, requests: threshold - 1 + 1 },
    hint: `The number that counts is the one in BREAKER_THRESHOLD, ${threshold} here. The upstream answered 503 to the request before these and answers 500 to each of these. Count every call that you answer with 502, 503 or 504; a 200 sets the count back to 0, and a 404 is no failure. The failure that fills the count is answered as usual, the request after it gets the 503.`,
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
    points: { status: 3, headers: 3, upstreamCalls: 4, withinMs: 2 },
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 503, headers: { 'retry-after': delay(1, cooldownS) }, upstreamCalls: 0, withinMs: 250 },
    hint: {
      status:
        'The upstream works again, but you cannot know that before the cool-down is over: the service is unavailable for now.',
      headers: 'Say how many seconds to wait: BREAKER_COOLDOWN_S, or what is left of it, rounded up to a whole number.',
      upstreamCalls: 'Look at the breaker first, and call the upstream only when it lets you.',
      withinMs: 'There is nothing to wait for: answer at once.',
    },
  });

  const healthOpen = check({
    name: 'GET /health says that the breaker is open',
    after: refused,
    points: { status: 1, json: 1, upstreamCalls: 1 },
    upstream: works,
    request: { path: '/health' },
    expect: {
      status: 200,
      json: z.looseObject({ status: z.literal('ok'), breaker: z.literal('open') }),
      upstreamCalls: 0,
    },
    hint: {
      status: 'Your own server works, whatever the upstream does. That is what this health check is about.',
      json: 'Whoever watches the service wants to see it: send the state that the breaker is in now, beside "status": "ok".',
      upstreamCalls: 'Your server knows all that it has to say here. It need not ask anybody.',
    },
  });

  const afterCooldown = { path: `/quotes/${symbol}`, waitMs: cooldownS * 1_000 + 150 } as const;
  const tried = check({
    name: 'GET /quotes/{symbol} lets one request through after the cool-down, and one only',
    after: refused,
    points: 3,
    upstream: 'silence',
    request: together(afterCooldown, afterCooldown),
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
    points: 3,
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
    request: poll({ path: `/quotes/${symbol}` }, { forMs: cooldownS * 1_000 + 1_500 }),
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

  const silentAgain = check({
    name: 'GET /quotes/{symbol} answers four clients while the upstream is silent',
    after: [silent, failed, countedAgain],
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
      silentAgain,
      quoted,
      recovered,
      incomplete,
      tooMany,
      askedAgain,
      recoveredAgain,
      missingAgain,
      counted,
    ],
    points: 2,
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 503 },
    hint: 'Ten calls have failed: three without JSON, three with a closed connection and four without an answer. Whatever you answer with 502, 503 or 504 is a failure, wherever in your code you find out.',
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
      askedAgain,
      missing,
      silent,
      dropped,
      recoveredAgain,
      missingAgain,
      unavailable,
      counted,
      refused,
      opened,
      healthOpen,
      tried,
      reopened,
      closed,
      healthClosed,
      failedOnce,
      countedAgain,
      garbledAgain,
      droppedAgain,
      silentAgain,
      countedAll,
    ],
  };
});
