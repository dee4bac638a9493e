import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Answer, byTrack, check, defineExercise, delay, matching, repeat, together } from '../../grader/index.ts';

// None of these is the default of the README: a number written into the server is noticed.
const rateLimit = 3;
const windowS = 2;
const paymentMs = 250;

/** Longer than half of a window and shorter than a whole one, so that `t` has to have changed. */
const laterMs = 1050;

/** Milliseconds after which a refused client is served again: as Retry-After promised, or else the whole window. */
function untilServed(retryAfter = ''): number {
  const promised = /^\d+$/.test(retryAfter) ? Number(retryAfter) : 0;
  const seconds = promised >= 1 && promised <= windowS ? promised : windowS;
  return seconds * 1000 + 250;
}

/** A list with the one item "default" and these parameters, in any order and among others (RFC 9651 §3.1). */
function policy(...parameters: string[]): RegExp {
  const each = parameters.map((parameter) => `(?=.*; *${parameter}(?:;|$))`).join('');
  return new RegExp(`^"default"${each}(?:; *[a-z*][a-z0-9_.*-]*(?:=[^;,]+)?)+$`);
}

// How the field is written is judged in the first answer; later ones are read for the number alone, and count from the
// number that came first. A server that is one off, or takes another limit, has lost points for that already.

const remaining = (count: number) =>
  matching(new RegExp(`;\\s*r\\s*=\\s*${count}\\s*(?:[;,]|$)`), `"default" with r=${count}`);

const leftAfter = (first: Answer) =>
  Number(/;\s*r\s*=\s*(\d+)/.exec(first.headers.ratelimit ?? '')?.[1] ?? rateLimit - 1);

// On a machine that was busy for a second the next window has begun, and r is that of its first request.
const closer = matching(
  new RegExp(`;\\s*r\\s*=\\s*${rateLimit - 1}\\b|^(?=.*;\\s*r\\s*=\\s*0\\b)(?!.*;\\s*t\\s*=\\s*${windowS}\\b)`),
  `"default" with r=0, and t=${windowS - 1} or less, because more than one second of the window is over`,
);

const idempotencyKey = (uuid: string) => ({ 'idempotency-key': `"${uuid}"` });

/** A list of payments in which this amount stands once. */
const paidOnce = (amount: number) =>
  z.looseObject({
    payments: z
      .array(z.looseObject({ amount: z.unknown() }))
      .refine((list) => list.filter((payment) => payment.amount === amount).length === 1, `${amount} once in the list`),
  });

/** The members of the first payment, which are judged where it is made; none if its answer is no JSON object. */
function membersOf(payment: Answer): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(payment.text));
  } catch {
    return {};
  }
}

export default defineExercise(({ integer, uuid, word }) => {
  const [one, other] = [word('one client'), word('other client')];
  const [amount, racing, credit] = [
    integer('amount'),
    integer('racing amount', 1000, 1899),
    integer('credit', 8000, 9500),
  ];
  const keylessAmount = integer('keyless amount', 10, 99);
  const [good, alsoGood] = [word('good item'), word('also good item')];

  const data = (key: string) => ({ path: '/api/data', headers: { 'x-api-key': key } }) as const;
  const payment = (key: string, amount: number) =>
    ({ method: 'POST', path: '/payments', headers: idempotencyKey(uuid(key)), json: { amount } }) as const;

  const anonymous = check({
    name: 'GET /api/data without X-API-Key asks who is calling',
    points: { status: 3, headers: 2 },
    request: { path: '/api/data' },
    expect: {
      status: 401,
      headers: {
        'www-authenticate': matching(/^[\w!#$%&'*+.^`|~-]+( |,|$)/, 'a challenge, such as ApiKey realm="data"'),
      },
    },
    hint: {
      status: byTrack(
        'Nobody can be counted whose name is not known. One client error says: tell me first who you are.',
        { fastapi: 'Make the header optional, Header("") or auto_error=False, and refuse it yourself.' },
      ),
      headers: 'This status comes with a challenge: WWW-Authenticate names a scheme, such as ApiKey.',
    },
  });

  const first = check({
    name: 'GET /api/data tells a new client what it may ask for',
    points: { status: 1, headers: { 'ratelimit-policy': 3, ratelimit: 5 } },
    request: data(one),
    expect: {
      status: 200,
      headers: {
        'ratelimit-policy': matching(
          policy(`q=${rateLimit}`, `w=${windowS}`),
          `"default";q=${rateLimit};w=${windowS}, from RATE_LIMIT and RATE_WINDOW_S`,
        ),
        ratelimit: matching(
          policy(`r=${rateLimit - 1}`, `t=[0-${windowS}]`),
          `"default";r=${rateLimit - 1};t=${windowS}, or a smaller t`,
        ),
      },
    },
    hint: {
      status: 'This client has a key and has asked for nothing yet: a plain success.',
      headers: {
        'ratelimit-policy':
          'The rule as it stands, the same every time: "default" in quotes, q for RATE_LIMIT, w for RATE_WINDOW_S.',
        ratelimit:
          'Where the client stands: "default" in quotes, r for what is left after this request, t for the seconds to the end of the window.',
      },
    },
  });

  const second = check({
    name: 'GET /api/data counts the second request of a client',
    after: first,
    points: 2,
    request: data(one),
    expect: { headers: { ratelimit: (before) => remaining(leftAfter(before) - 1) } },
    hint: 'With each request that is served, one less is left. Keep a count for each client, under its key.',
  });

  const apart = check({
    name: 'GET /api/data gives another client a quota of its own',
    after: [first, second],
    points: 2,
    request: data(other),
    expect: { headers: { ratelimit: (before) => remaining(leftAfter(before)) } },
    hint: 'This is the first request of another X-API-Key. What others asked for is not taken from its quota.',
  });

  const last = check({
    name: 'GET /api/data serves the last request that the limit allows',
    after: [first, second, apart],
    points: { status: 3, headers: 2 },
    request: data(one),
    expect: { status: 200, headers: { ratelimit: (before) => remaining(leftAfter(before) - 2) } },
    hint: {
      status: 'RATE_LIMIT requests are served, this one too. Read the number from the environment.',
      headers: 'After this request nothing is left: r=0.',
    },
  });

  const refused = check({
    name: 'GET /api/data refuses the request after the limit',
    after: [first, second, last],
    points: { status: 4, requests: 2, headers: 4, mediaType: 2, json: 2 },
    request: repeat(data(one), { times: 12 }),
    expect: {
      status: 429,
      requests: 1,
      headers: { 'retry-after': delay(1, windowS) },
      mediaType: 'application/problem+json',
      json: z.looseObject({
        type: z.string().regex(/#quota-exceeded$/, 'a URI that ends in #quota-exceeded'),
        status: z.literal(429).optional(),
        'violated-policies': z.array(z.unknown()).refine((list) => list.includes('default'), 'a list with "default"'),
      }),
    },
    hint: {
      status: 'This client has used up its quota. One client error says that there were too many requests.',
      requests: 'The limit is RATE_LIMIT, from the environment. The first request after that many is refused.',
      headers: 'Say in how many seconds the window ends: a whole number, rounded up, so never 0.',
      mediaType: byTrack(
        'A problem has a media type of its own: application/problem+json. Set the Content-Type of this answer yourself.',
        {
          typescript: 'In Hono it is one of the header fields that c.json takes at the end.',
          fastapi: 'In FastAPI: JSONResponse(value, status, headers, media_type=…).',
        },
      ),
      json: byTrack('The type ends in #quota-exceeded, and violated-policies is a list of names: ["default"].', {
        fastapi: 'An HTTPException puts everything into detail, a JSONResponse does not.',
      }),
    },
  });

  const unaffected = check({
    name: 'GET /api/data still serves the other client',
    after: [first, second, apart, last, refused],
    points: 2,
    request: data(other),
    expect: { status: 200 },
    hint: 'One client used up its quota, this one did not. Find the count under the X-API-Key of the request.',
  });

  const waiting = check({
    name: 'GET /api/data tells the refused client how long the window still lasts',
    after: [first, second, last, refused],
    points: 2,
    request: { ...data(one), waitMs: laterMs },
    expect: { headers: { ratelimit: closer } },
    hint: 'A refused client is told where it stands as well: nothing is left, r=0, and t gets smaller. Remember when the window ends, and subtract the time of now.',
  });

  const servedAgain = check({
    name: 'GET /api/data serves the client again after Retry-After seconds',
    after: [first, refused, waiting],
    points: { status: 3, headers: 1 },
    request: (_first, refusal, _waited) => ({
      ...data(one),
      waitMs: Math.max(untilServed(refusal.headers['retry-after']) - laterMs, 0),
    }),
    expect: {
      status: 200,
      headers: {
        ratelimit: (before, refusal, waited) =>
          remaining(leftAfter(before) - (refusal.status === 429 && waited.status === 200 ? 1 : 0)),
      },
    },
    hint: {
      status:
        'The client waited as long as it was told to. Round Retry-After up; what you refuse meanwhile prolongs nothing.',
      headers: 'This is the first request of a new window, so the count starts again.',
    },
  });

  const tooMuch = check({
    name: 'POST /payments refuses an amount that the account does not hold',
    points: { status: 4, json: 1 },
    request: payment('too much', 100 * credit),
    expect: { status: 402, json: z.looseObject({ balance: z.literal(credit) }) },
    hint: {
      status: 'Ask for balance() before you charge. One client error is about money, and this exercise uses it.',
      json: byTrack(
        'Say how much there is, as a number: {"balance": …}. Nothing was charged yet, so it is all of CREDIT.',
        { fastapi: 'An HTTPException puts everything into detail, a JSONResponse does not.' },
      ),
    },
  });

  const keyless = check({
    name: 'POST /payments without Idempotency-Key is refused',
    points: 4,
    request: { method: 'POST', path: '/payments', json: { amount: keylessAmount } },
    expect: { status: 400 },
    hint: byTrack(
      'Without a key a repetition cannot be told from a second payment. The request lacks something: the general client error.',
      { fastapi: 'A required Header() has another status: make it optional, and refuse it yourself.' },
    ),
  });

  const paid = check({
    name: 'POST /payments makes a payment',
    points: { status: 3, json: 2 },
    request: payment('one', amount),
    expect: {
      status: 201,
      json: z.looseObject({ id: z.union([z.string(), z.number()]), amount: z.literal(amount) }),
    },
    hint: {
      status:
        'The account holds enough, and the key is new. After this request there is a payment that was not there before.',
      json: 'await charge(amount) gives you the payment, with its id. Send it as JSON.',
    },
  });

  const replayed = check({
    name: 'POST /payments answers a repetition as it did the first time',
    after: paid,
    points: { status: 4, json: 4 },
    request: payment('one', amount),
    expect: {
      status: 201,
      json: (payment) =>
        z
          .looseObject({ amount: z.literal(amount) })
          .refine((body) => isDeepStrictEqual(body, membersOf(payment)), 'the same JSON as the first time'),
    },
    hint: {
      status: 'The client may never have seen the first answer, so it gets that one: the same status as well.',
      json: 'Keep the payment under its key, and send it again: the same id, nothing new.',
    },
  });

  const chargedOnce = check({
    name: 'GET /payments lists the repeated payment once',
    after: [paid, replayed],
    points: 3,
    request: { path: '/payments' },
    expect: { status: 200, json: paidOnce(amount) },
    hint: 'A repetition is not charged again. Look for the key before you call charge(), and send the list of the bank as {"payments": …}.',
  });

  const mismatched = check({
    name: 'POST /payments refuses a key that comes with another amount',
    after: paid,
    points: 4,
    request: payment('one', amount + 1),
    expect: { status: 422 },
    hint: 'This key stands for another payment. The request can be read, but its content does not fit: keep the amount with the key.',
  });

  const twin = check({
    name: 'POST /payments makes a second payment of the same amount under another key',
    after: paid,
    points: 4,
    request: payment('two', amount),
    expect: {
      json: (payment) => {
        const { id: taken } = membersOf(payment);
        return z
          .looseObject({ amount: z.literal(amount) })
          .refine(
            ({ id }) => taken === undefined || (id !== undefined && id !== taken),
            'an id that no other payment has',
          );
      },
    },
    hint: 'Somebody wants to pay the same amount again, and says so with a new key. Another key is another payment, with its own id.',
  });

  const raced = check({
    name: 'POST /payments twice at the same time with one key makes one payment',
    points: 7,
    request: together(payment('raced', racing), payment('raced', racing)),
    expect: { statuses: { 201: 1, 409: 1 } },
    hint: 'Remember the key before you await charge(), or both find it new. One of the two conflicts with a payment that is still running.',
  });

  const racedOnce = check({
    name: 'GET /payments lists the payment that was asked for twice at the same time once',
    after: raced,
    points: 3,
    request: { path: '/payments' },
    expect: { status: 200, json: paidOnce(racing) },
    hint: 'Two requests with one key came at the same time, and the account was to be charged once.',
  });

  const spent = check({
    name: 'POST /payments refuses the whole credit when a part of it is spent',
    after: [paid, twin],
    points: 1,
    request: payment('all', credit),
    // Which of them it has to be is judged above.
    expect: { status: [402, 400, 409, 422] },
    hint: 'Each payment leaves less in the account. Compare with what is left, not with what there was at the start.',
  });

  const bulk = check({
    name: 'POST /items/bulk answers with one status for each entry',
    points: { status: 5, json: 3 },
    request: { method: 'POST', path: '/items/bulk', json: [{ name: good }, { name: '' }, { name: alsoGood }] },
    expect: {
      status: 207,
      json: z.looseObject({
        results: z.tuple([
          z.looseObject({ status: z.literal(201) }),
          z.looseObject({ status: z.literal(422) }),
          z.looseObject({ status: z.literal(201) }),
        ]),
      }),
    },
    hint: {
      status:
        'Two entries are good and one is not, so no single status is true for all. One success code says: look inside.',
      json: 'One object for each entry, in the order of the list. Its status is a number: 201 or 422.',
    },
  });

  const stored = check({
    name: 'GET /items lists the good entries, and only those',
    after: bulk,
    points: 2,
    request: { path: '/items' },
    expect: {
      status: 200,
      json: z.looseObject({
        items: z
          .array(z.looseObject({ name: z.string() }))
          .refine(
            (items) => isDeepStrictEqual(items.map(({ name }) => name).sort(), [good, alsoGood].sort()),
            `the items ${good} and ${alsoGood}`,
          ),
      }),
    },
    hint: 'Store each entry whose name is a text with at least one character, and no other. A bad entry does not stop the good ones.',
  });

  const noList = check({
    name: 'POST /items/bulk refuses a body that is not a list',
    points: 1,
    request: { method: 'POST', path: '/items/bulk', json: { name: good } },
    expect: { status: [400, 422] },
    hint: byTrack('Without a list there are no entries that could have a status.', {
      typescript: 'Array.isArray(body) tells a list from an object.',
      fastapi: 'A parameter entries: list[dict] refuses anything else by itself.',
    }),
  });

  return {
    title: 'Custom status codes',
    level: 'advanced',
    env: {
      RATE_LIMIT: String(rateLimit),
      RATE_WINDOW_S: String(windowS),
      PAYMENT_MS: String(paymentMs),
      CREDIT: String(credit),
    },
    checks: [
      anonymous,
      first,
      second,
      apart,
      last,
      refused,
      unaffected,
      waiting,
      servedAgain,
      tooMuch,
      keyless,
      paid,
      replayed,
      chargedOnce,
      mismatched,
      twin,
      raced,
      racedOnce,
      spent,
      bulk,
      stored,
      noList,
    ],
  };
});
