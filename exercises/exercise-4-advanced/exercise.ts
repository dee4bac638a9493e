import { z } from 'zod';
import { byTrack, check, defineExercise, delay, poll, repeat, together } from '../../grader/index.ts';

const cooldownS = 1;
/** So many failures open every breaker, even one that takes the threshold from the README. */
const enough = 12;

export default defineExercise(({ integer, word }) => {
  const [symbol, unknown, secret] = [word('symbol'), word('unknown symbol'), word('secret of the upstream')];
  const price = integer('price') / 4;
  // None of these is the default of the README, so that a number written into the server is noticed.
  const timeoutMs = integer('timeout', 300, 400);
  const retryS = integer('retry', 5, 25);
  // More than all failures before the breaker is tested, so that a wrong count is charged there and nowhere else.
  const threshold = integer('threshold', 6, 8);

  const works = { status: 200, json: { symbol, price }, path: `/quotes/${symbol}` } as const;
  const fails = { status: 500, json: { trace: secret } } as const;
  const knowsNothing = { status: 404, json: { error: 'unknown symbol' } } as const;
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
    points: { status: 4, json: 3, upstreamCalls: 2 },
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: {
      status: 200,
      json: z.looseObject({ symbol: z.literal(symbol), price: z.literal(price) }),
      upstreamCalls: 1,
    },
    hint: {
      status: 'Call the upstream: UPSTREAM_URL, then /quotes/ and the symbol. It has this quote.',
      json: 'Read the JSON of the upstream and send its symbol and its price on.',
      upstreamCalls: 'One request of the client makes one call to the upstream.',
    },
  });

  const failed = check({
    name: 'GET /quotes/{symbol} blames the upstream when the upstream fails',
    points: { status: 6, json: 1, forbidden: 4, upstreamCalls: 3 },
    upstream: fails,
    request: { path: `/quotes/${word('failing symbol')}` },
    expect: {
      status: 502,
      json: z.looseObject({ detail: z.string().min(1) }),
      forbidden: internals,
      upstreamCalls: 1,
    },
    hint: {
      status:
        'The upstream answered 500. Look at the status that it sent. Your server works; the one behind it does not. One server error says that.',
      json: 'Say it in words as well: {"detail": "…"}.',
      forbidden: 'Send a sentence of your own: nothing that the upstream said, and no address of it.',
      upstreamCalls: 'Do not ask again when a call has failed. The client may do that, when it wants to.',
    },
  });

  const garbled = check({
    name: 'GET /quotes/{symbol} does not pass on an answer that is not JSON',
    points: 5,
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

  const missing = check({
    name: 'GET /quotes/{symbol} passes on that there is no such symbol',
    points: 5,
    upstream: knowsNothing,
    request: { path: `/quotes/${unknown}` },
    expect: { status: 404 },
    hint: byTrack(
      'The upstream answered 404. It works, and its answer is right: it does not know this symbol. Tell the client the same.',
      {
        typescript: 'fetch gives you this answer like any other: look at response.status.',
        fastapi: 'urlopen raises an HTTPError for it, and its code is the status.',
      },
    ),
  });

  const silent = check({
    name: 'GET /quotes/{symbol} gives up on an upstream that does not answer',
    points: { status: 6, withinMs: 3 },
    upstream: 'silence',
    request: { path: `/quotes/${word('slow symbol')}` },
    expect: { status: 504, withinMs: timeoutMs + 800 },
    hint: {
      status: byTrack(
        'The upstream took the call and said nothing. No answer in time is not the same as a wrong answer, and it has a status of its own. Give your HTTP client a time limit, and catch its error.',
        {
          typescript: 'fetch(url, { signal: AbortSignal.timeout(ms) }) throws a TimeoutError then.',
          fastapi: 'urlopen(url, timeout=…) raises a TimeoutError then.',
        },
      ),
      withinMs: byTrack(
        'Wait UPSTREAM_TIMEOUT_MS for the upstream. These are milliseconds, and the grader sets the number.',
        { fastapi: 'The timeout= of urlopen is in seconds.' },
      ),
    },
  });

  const dropped = check({
    name: 'GET /quotes/{symbol} survives an upstream that closes the connection',
    points: { status: 5, forbidden: 2 },
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
    points: { status: 4, headers: 3 },
    upstream: { status: 503, headers: { 'retry-after': String(retryS) }, json: {} },
    request: { path: `/quotes/${word('unavailable symbol')}` },
    expect: { status: 503, headers: { 'retry-after': String(retryS) } },
    hint: {
      status: byTrack(
        'The upstream answered 503: it is down for a while and says so. This is the one failure that you pass on as it is.',
        { fastapi: 'urlopen raises an HTTPError for it, and its code is the status.' },
      ),
      headers: byTrack('Copy the Retry-After header of the upstream.', {
        typescript: 'response.headers.get("Retry-After") reads it.',
        fastapi: 'It is in the headers of the HTTPError.',
      }),
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
    hint: `BREAKER_THRESHOLD is ${threshold} here. The upstream answered 503 to the request before these and answers 500 to each of these. Count every call that you answer with 502, 503 or 504; a 200 sets the count back to 0, and a 404 is no failure. The failure that fills the count is answered as usual, the request after it gets the 503.`,
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
    points: { status: 3, headers: 4, upstreamCalls: 5, withinMs: 2 },
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
      json: 'Send the state that the breaker is in now, beside "status": "ok".',
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
    points: 4,
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 503 },
    hint: 'One failed trial opens the breaker again, at once and for a full cool-down.',
  });

  const closed = check({
    name: 'GET /quotes/{symbol} works again when a trial succeeds',
    after: tried,
    points: 4,
    upstream: works,
    request: poll({ path: `/quotes/${symbol}` }, { forMs: cooldownS * 1_000 + 1_500 }),
    expect: { status: 200 },
    hint: 'BREAKER_COOLDOWN_S after it opened, the breaker lets the next trial through. Requests that it refuses meanwhile do not change that.',
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

  const countedAll = check({
    name: 'GET /quotes/{symbol} counts an answer that is not JSON as a failure',
    after: [closed, garbled],
    points: 2,
    // A server that does not see it as one has been told so: for that one, any failure will do.
    upstream: (_closed, answer) => (answer.status === 502 ? garbles : fails),
    request: repeat({ path: `/quotes/${symbol}` }, { times: enough }),
    expect: { status: 503 },
    hint: 'Whatever you answer with 502, 503 or 504 is a failure. Read the JSON before you call the answer a success.',
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
      countedAll,
    ],
  };
});
