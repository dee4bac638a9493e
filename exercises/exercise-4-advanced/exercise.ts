import { z } from 'zod';
import { check, defineExercise, delay, poll, repeat, together } from '../../grader/index.ts';

const cooldownS = 1;

export default defineExercise(({ integer, word }) => {
  const [symbol, unknown, secret] = [word('symbol'), word('unknown symbol'), word('secret of the upstream')];
  const price = integer('price') / 4;
  // None of these is the default of the README, so that a number written into the server is noticed.
  const timeoutMs = integer('timeout', 300, 400);
  const retryS = integer('retry', 5, 25);
  // More than the failures before the breaker is tested, so that a wrong count is charged there and nowhere else.
  const threshold = integer('threshold', 6, 8);

  const works = { status: 200, json: { symbol, price }, path: `/quotes/${symbol}` } as const;
  const fails = { status: 500, json: { trace: secret } } as const;

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
      status: 'Ask the upstream with fetch: UPSTREAM_URL, then /quotes/ and the symbol. It has this quote.',
      json: 'Await response.json() and send its symbol and price on.',
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
        'fetch does not throw for a 500, so look at response.status. Your server works; the one behind it does not. One server error says that.',
      json: 'Say it in words as well: {"detail": "…"}.',
      forbidden: 'Send a sentence of your own: nothing that the upstream said, and no address of it.',
      upstreamCalls: 'Do not ask again when a call has failed. The client may do that, when it wants to.',
    },
  });

  const recovered = check({
    name: 'GET /quotes/{symbol} works again as soon as the upstream does',
    after: failed,
    points: 2,
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 200 },
    hint: 'One failure opens no breaker: it takes BREAKER_THRESHOLD of them in a row.',
  });

  const missing = check({
    name: 'GET /quotes/{symbol} says that there is no such symbol when the upstream says so',
    points: 5,
    upstream: { status: 404, json: { error: 'unknown symbol' } },
    request: { path: `/quotes/${unknown}` },
    expect: { status: 404 },
    hint: 'The upstream works, and its answer is right: it does not know this symbol. Tell the client the same.',
  });

  const garbled = check({
    name: 'GET /quotes/{symbol} does not pass on an answer that is not JSON',
    points: 5,
    upstream: { status: 200, body: '<html>oops', headers: { 'content-type': 'text/html' } },
    request: { path: `/quotes/${word('garbled symbol')}` },
    expect: { status: 502 },
    hint: 'The upstream says 200, but response.json() throws. That is an invalid answer of the upstream, not a failure of your server.',
  });

  const silent = check({
    name: 'GET /quotes/{symbol} gives up on an upstream that does not answer',
    points: { status: 6, withinMs: 3 },
    upstream: 'silence',
    request: { path: `/quotes/${word('slow symbol')}` },
    expect: { status: 504, withinMs: timeoutMs + 800 },
    hint: {
      status:
        'No answer in time is not the same as a wrong answer, and it has a status of its own. AbortSignal.timeout(ms) ends the wait; fetch then throws a TimeoutError.',
      withinMs: 'Wait UPSTREAM_TIMEOUT_MS for the upstream. These are milliseconds, and the grader sets the number.',
    },
  });

  const dropped = check({
    name: 'GET /quotes/{symbol} survives an upstream that closes the connection',
    points: { status: 5, forbidden: 2 },
    upstream: 'reset',
    request: { path: `/quotes/${word('dropped symbol')}` },
    expect: { status: 502, forbidden: internals },
    hint: {
      status: 'fetch throws when there is no answer at all. Catch that: nothing usable came from the upstream.',
      forbidden: 'The message of the error that you caught is for the log. Send a sentence of your own.',
    },
  });

  const unavailable = check({
    name: 'GET /quotes/{symbol} passes on when the upstream will be back',
    points: { status: 4, headers: 3 },
    upstream: { status: 503, headers: { 'retry-after': String(retryS) }, json: {} },
    request: { path: `/quotes/${word('unavailable symbol')}` },
    expect: { status: 503, headers: { 'retry-after': String(retryS) } },
    hint: {
      status: 'The upstream is down for a while and says so. This is the one failure that you pass on as it is.',
      headers: 'Copy the Retry-After of the upstream: response.headers.get("Retry-After").',
    },
  });

  const counted = check({
    name: 'GET /quotes/{symbol} opens the breaker after BREAKER_THRESHOLD failures in a row, no sooner and no later',
    after: [recovered, missing, garbled, silent, dropped, unavailable],
    points: 6,
    upstream: fails,
    request: repeat({ path: `/quotes/${symbol}` }, { times: threshold + 3 }),
    // Four failures came just before; then the missing ones, and the first request that the open breaker refuses.
    expect: { status: 503, requests: threshold - 4 + 1 },
    hint: 'Count every call that you answer with 502, 503 or 504, whatever its symbol. A 404 is no failure, and a 200 sets the count back to 0. The failure that fills the count opens the breaker; only the request after it gets the 503.',
  });

  const opened = check({
    name: 'GET /quotes/{symbol} says while the breaker is open when to come back',
    points: { status: 4, headers: 4 },
    upstream: fails,
    request: repeat({ path: `/quotes/${symbol}` }, { times: threshold + 1 }),
    expect: { status: 503, headers: { 'retry-after': delay(1, cooldownS) } },
    hint: {
      status: 'After BREAKER_THRESHOLD failures in a row, stop asking and say at once that it does not work for now.',
      headers: 'Say how many seconds to wait: BREAKER_COOLDOWN_S, or what is left of it, rounded up to a whole number.',
    },
  });

  const refused = check({
    name: 'GET /quotes/{symbol} leaves the upstream alone while the breaker is open',
    after: opened,
    points: { status: 2, upstreamCalls: 5, withinMs: 2 },
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 503, upstreamCalls: 0, withinMs: 250 },
    hint: {
      status: 'The upstream works again, but you cannot know that before the cool-down is over: still the same answer.',
      upstreamCalls: 'Look at the breaker first, and call the upstream only when it lets you.',
      withinMs: 'There is nothing to wait for: answer at once.',
    },
  });

  const healthOpen = check({
    name: 'GET /health says that the breaker is open',
    after: opened,
    points: { status: 1, json: 2 },
    request: { path: '/health' },
    expect: { status: 200, json: z.looseObject({ status: z.literal('ok'), breaker: z.literal('open') }) },
    hint: {
      status: 'Your own server works, whatever the upstream does. That is what this health check is about.',
      json: 'Send the state that the breaker is in now, beside "status": "ok".',
    },
  });

  const afterCooldown = { path: `/quotes/${symbol}`, waitMs: cooldownS * 1_000 + 150 } as const;
  const tried = check({
    name: 'GET /quotes/{symbol} lets one request through after the cool-down, and one only',
    after: opened,
    points: { statuses: 2, upstreamCalls: 1 },
    upstream: 'silence',
    request: together(afterCooldown, afterCooldown),
    expect: { statuses: { 504: 1, 503: 1 }, upstreamCalls: 1 },
    hint: {
      statuses:
        'Two clients come at the same time. One request is the trial, and gets what came of it; while it is under way, the other gets a 503 at once. Change the state before you call the upstream, not after.',
      upstreamCalls: 'The trial is one call.',
    },
  });

  const reopened = check({
    name: 'GET /quotes/{symbol} is refused again after the trial has failed',
    after: tried,
    points: { status: 3, upstreamCalls: 2 },
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 503, upstreamCalls: 0 },
    hint: {
      status: 'One failed trial opens the breaker again, at once and for a full cool-down.',
      upstreamCalls: 'The breaker is open again, so nobody calls the upstream.',
    },
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
    name: 'GET /quotes/{symbol} calls the upstream for every request again after the breaker has closed',
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
    points: 2,
    upstream: works,
    request: { path: `/quotes/${symbol}` },
    expect: { status: 200 },
    hint: 'When the breaker closes, set the count of failures back to 0. Otherwise the next failure opens it again.',
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
      recovered,
      missing,
      garbled,
      silent,
      dropped,
      unavailable,
      counted,
      opened,
      refused,
      healthOpen,
      tried,
      reopened,
      closed,
      healthClosed,
      failedOnce,
      countedAgain,
    ],
  };
});
