import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import {
  type Answer,
  byTrack,
  type Check,
  check,
  defineExercise,
  delay,
  type HeaderMatcher,
  matching,
  optional,
  present,
  repeat,
  together,
} from '../../grader/index.ts';

// None of these is the default of the README: a number written into the server is noticed.
const windowS = 2;
const paymentMs = 500;

/** Within this time a 409 has to come: long enough for a busy machine, and over before the payment is done. */
const atOnceMs = 300;

/** Longer than half of a window and shorter than a whole one, so that `t` has to have changed. */
const laterMs = 1050;

/** Milliseconds after that until one more client comes, whose window is open when that of the first has ended. */
const newcomerMs = 250;

/** Milliseconds after which a refused client is served again: as Retry-After promised, or else the whole window. */
function untilServed(retryAfter = ''): number {
  const promised = /^\d+$/.test(retryAfter) ? Number(retryAfter) : 0;
  const seconds = promised >= 1 && promised <= windowS ? promised : windowS;
  return seconds * 1000 + 50;
}

/** What may stand before a parameter: a text in quotes is skipped as a whole, whatever is in it. */
const before = '(?:[^"]|"[^"]*")*?; *';

/** A list with the one item "default" and these parameters, in any order and among others (RFC 9651 §3.1). */
function policy(...parameters: string[]): RegExp {
  const each = parameters.map((parameter) => `(?=${before}${parameter} *(?:;|$))`).join('');
  return new RegExp(`^"default"${each}(?: *; *[a-z*][a-z0-9_.*-]*(?:=(?:"[^"]*"|[^;,"]+))?)+$`);
}

// How the field is written is judged in the first answer; later ones are read for the number alone, and count from the
// number that came first. A server that is one off, takes another limit, or says nothing has lost points for that.

/** How many requests were left after this answer; undefined if it does not say so. */
function leftAfter({ headers }: Answer): number | undefined {
  const [, count] = new RegExp(`^${before}r *= *(\\d+)`).exec(headers.ratelimit ?? '') ?? [];
  return count === undefined ? undefined : Number(count);
}

/** Whoever was served without being told anything has lost points for that. */
const sayingNothing = ({ status }: Answer) => (status === 200 ? optional(present) : present);

/** So many requests fewer are left than after an earlier answer. */
function fewer(earlier: Answer, requests: number): HeaderMatcher {
  const left = leftAfter(earlier);
  if (left === undefined) return sayingNothing(earlier);
  return matching(new RegExp(`^${before}r *= *${left - requests} *(?:[;,]|$)`), `"default" with r=${left - requests}`);
}

/** As many as after the first request of a window; on a machine that was busy, the one before belongs to it as well. */
function newWindow(earlier: Answer): HeaderMatcher {
  const left = leftAfter(earlier);
  if (left === undefined) return sayingNothing(earlier);
  const pattern = new RegExp(`^${before}r *= *(?:${left}|${left - 1}) *(?:[;,]|$)`);
  return matching(pattern, `"default" with r=${left}, in a new window`);
}

const idempotencyKey = (uuid: string) => ({ 'idempotency-key': `"${uuid}"` });

/** How often each of these amounts is in a list of payments. */
const counted = (amounts: Readonly<Record<number, number>>) =>
  Object.entries(amounts).reduce(
    (list, [amount, times]) =>
      list.refine(
        (payments) => payments.filter((payment) => payment.amount === Number(amount)).length === times,
        times === 0 ? `no payment of ${amount} in the list` : `${amount} ${times === 1 ? 'once' : 'twice'} in the list`,
      ),
    z.array(z.looseObject({ id: z.unknown(), amount: z.unknown() })),
  );

/** The members of an answer that is judged elsewhere; none if it is no JSON object. */
function membersOf({ text }: Answer): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The payment that POST answered with; undefined if it has told none, or came to nothing. */
function told(answer: Answer): { readonly id: unknown; readonly amount: unknown } | undefined {
  try {
    const { id, amount } = membersOf(answer);
    return answer.status === 201 && id !== undefined ? { id, amount } : undefined;
  } catch {
    return undefined; // there was no answer, which is judged elsewhere
  }
}

/** Asks of a list of payments that it has the one that POST answered with, if that was one. */
function listing(answer: Answer) {
  const one = told(answer);
  return [
    (payments: readonly { readonly id: unknown; readonly amount: unknown }[]) =>
      one === undefined || payments.some(({ id, amount }) => id === one.id && amount === one.amount),
    `the payment of ${one?.amount} with the id ${JSON.stringify(one?.id)}, as in the answer to POST`,
  ] as const;
}

/** What Content-Type says; undefined if there is no answer, or none with JSON in it, which is judged elsewhere. */
function typeOf(answer: Answer): string | undefined {
  try {
    JSON.parse(answer.text);
    const type = answer.headers['content-type'] ?? 'missing';
    // A refusal with a balance may be a problem as well.
    return answer.status < 400 ? type : type.replace('application/problem+json', 'application/json');
  } catch {
    return undefined;
  }
}

const isJson = (type: string | undefined) => type === undefined || /^application\/json\s*(;|$)/i.test(type);

const isRefused = ({ status }: Answer) => status >= 400;

export default defineExercise(({ integer, uuid, word }) => {
  const [one, other, newcomer] = [word('one client'), word('other client'), word('new client')];
  const [rateLimit, amount, credit] = [integer('rate limit', 5, 7), integer('amount'), integer('credit', 8000, 9500)];
  const keylessAmount = integer('keyless amount', 10, 99);
  const [good, alsoGood, bad, alone] = [word('good item'), word('also good item'), word('bad item'), word('lone item')];
  const added = word('added item');

  const data = (key: string) => ({ path: '/api/data', headers: { 'x-api-key': key } }) as const;
  const payment = (key: string, amount: number) =>
    ({ method: 'POST', path: '/payments', headers: idempotencyKey(uuid(key)), json: { amount } }) as const;

  const rule = policy(`q=${rateLimit}`, `w=${windowS}`);
  const described = `"default";q=${rateLimit};w=${windowS}`;

  // On a machine that was busy for a second the next window has begun, and r is that of its first request.
  const closer = matching(
    new RegExp(
      `^${before}r *= *${rateLimit - 1}\\b|^(?=${before}r *= *0\\b)(?!${before}t *= *(?:${windowS}\\b|\\d+\\.))`,
    ),
    `"default" with r=0, and t=${windowS - 1} or less, because more than one second of the window is over`,
  );

  /** What is left when one payment is made, and another of the same amount is going to be; less if the server says so. */
  const rest = (refusal: Answer) => {
    const { balance } = membersOf(refusal);
    const left = credit - amount;
    return Math.max((typeof balance === 'number' ? Math.min(balance, left) : left) - amount, 1);
  };

  const anonymous = check({
    name: 'GET /api/data without X-API-Key asks who is calling',
    points: { status: 3, headers: 1 },
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
    points: { status: 1, headers: { 'ratelimit-policy': 3, ratelimit: 4 } },
    request: data(one),
    expect: {
      status: 200,
      headers: {
        'ratelimit-policy': matching(rule, `${described}, from RATE_LIMIT and RATE_WINDOW_S`),
        ratelimit: matching(
          policy(`r=${rateLimit - 1}`, `t=[1-${windowS}]`),
          `"default";r=${rateLimit - 1};t=${windowS}, or t=${windowS - 1} if you round down`,
        ),
      },
    },
    hint: {
      status: 'This client has a key and has asked for nothing yet: a plain success.',
      headers: {
        'ratelimit-policy':
          'RateLimit-Policy is the rule as it stands, the same every time: "default" in quotes, q for RATE_LIMIT, w for RATE_WINDOW_S, with semicolons between.',
        ratelimit:
          'RateLimit, without X- before it, says where the client stands: "default" in quotes, r for what is left after this request, t for the seconds to the end of the window.',
      },
    },
  });

  const second = check({
    name: 'GET /api/data counts the second request of a client',
    after: first,
    points: 2,
    request: data(one),
    expect: { headers: { ratelimit: (first) => fewer(first, 1) } },
    hint: 'With each request that is served, one less is left. Keep a count for each client, under its key.',
  });

  const apart = check({
    name: 'GET /api/data gives another client a quota of its own',
    after: first,
    points: 2,
    request: data(other),
    expect: { headers: { ratelimit: (first) => fewer(first, 0) } },
    hint: 'This is the first request of another X-API-Key. What others asked for is not taken from its quota.',
  });

  const between = check({
    name: 'GET /api/data serves requests that come at the same time',
    after: [first, second],
    points: 1,
    request: together(...Array.from({ length: rateLimit - 3 }, () => data(one))),
    expect: { statuses: { 200: rateLimit - 3 } },
    hint: 'These requests are still within the limit. Read RATE_LIMIT from the environment.',
  });

  const last = check({
    name: 'GET /api/data serves the last request that the limit allows',
    after: [first, second, between],
    points: { status: 2, headers: 2 },
    request: data(one),
    expect: { status: 200, headers: { ratelimit: (first) => fewer(first, rateLimit - 1) } },
    hint: {
      status: 'RATE_LIMIT requests are served, this one too. Read the number from the environment.',
      headers: 'After this request nothing is left: r=0.',
    },
  });

  const refused = check({
    name: 'GET /api/data refuses the request after the limit',
    after: [first, second, between, last],
    points: { status: 3, requests: 2, headers: 3, mediaType: 2, json: 2 },
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

  const waiting = check({
    name: 'GET /api/data tells the refused client how long the window still lasts',
    after: [first, last, refused],
    points: { headers: { ratelimit: 2, 'ratelimit-policy': 1 } },
    request: { ...data(one), waitMs: laterMs },
    expect: {
      headers: {
        ratelimit: (first) => (leftAfter(first) === undefined ? sayingNothing(first) : closer),
        'ratelimit-policy': (first) => {
          const before = first.headers['ratelimit-policy'];
          if (before === undefined) return sayingNothing(first);
          return rule.test(before) ? matching(rule, described) : present;
        },
      },
    },
    hint: {
      headers: {
        ratelimit:
          'A refused client is told where it stands as well: nothing is left, r=0, and t gets smaller. Remember when the window ends, and subtract the time of now.',
        'ratelimit-policy':
          'A refused client wants to know the rule most of all. Both headers come with a 429 too, with all that they have in a 200.',
      },
    },
  });

  const unaffected = check({
    name: 'GET /api/data still serves the other client',
    after: [apart, last, refused],
    points: 2,
    request: data(other),
    expect: { status: 200 },
    hint: 'One client used up its quota, this one did not. Find the count under the X-API-Key of the request.',
  });

  const late = check({
    name: 'GET /api/data begins a window for a client that comes later',
    after: [first, apart, unaffected],
    points: 1,
    request: (..._before) => ({ ...data(newcomer), waitMs: newcomerMs }),
    expect: {
      headers: {
        ratelimit: (first, apart) => (leftAfter(apart) === leftAfter(first) ? fewer(first, 0) : sayingNothing(apart)),
      },
    },
    hint: 'Whoever comes for the first time has used nothing of the quota, however much others asked for before.',
  });

  const servedAgain = check({
    name: 'GET /api/data serves the client again after Retry-After seconds',
    after: [first, refused, waiting, late],
    points: { status: 3, headers: 1 },
    request: (_first, refusal, ..._before) => ({
      ...data(one),
      waitMs: Math.max(untilServed(refusal.headers['retry-after']) - laterMs - newcomerMs, 0),
    }),
    expect: {
      status: 200,
      headers: {
        ratelimit: (first, refusal, waited) => fewer(first, refusal.status === 429 && waited.status === 200 ? 1 : 0),
      },
    },
    hint: {
      status:
        'The client waited as long as it was told to. Round Retry-After up; what you refuse meanwhile prolongs nothing.',
      headers: 'This is the first request of a new window, so the count starts again.',
    },
  });

  const lateAgain = check({
    name: 'GET /api/data keeps the window of the later client open when those of others have ended',
    after: [first, late, servedAgain, second],
    points: 1,
    request: (..._before) => data(newcomer),
    expect: {
      headers: {
        ratelimit: (first, late, again, second) => {
          // Who does not count down, or begins with another number here, has lost points for that.
          const counts = [late, second].map(leftAfter);
          const [begun, counted] = [leftAfter(first) ?? 0, (leftAfter(first) ?? 0) - 1];
          const isRight = again.status === 200 && isDeepStrictEqual(counts, [begun, counted]);
          return isRight ? fewer(late, 1) : sayingNothing(late);
        },
      },
    },
    hint: 'The window of each client begins with its own first request: not with the start of the server, not with that of another client, and not by the clock. Keep the end of the window beside the count.',
  });

  const ownWindow = check({
    name: 'GET /api/data begins a new window for the other client too',
    after: [first, apart, unaffected, servedAgain, refused, lateAgain],
    points: 2,
    // On a machine that was busy the refusal came late, and so did the first request of the other client.
    request: (_first, _apart, _unaffected, _again, refusal, ..._others) => ({
      ...data(other),
      waitMs: refusal.headers['retry-after'] === '1' ? 1000 : 0,
    }),
    expect: {
      headers: {
        ratelimit: (first, apart, _unaffected, again) =>
          again.status === 200 && leftAfter(apart) === leftAfter(first) ? newWindow(apart) : sayingNothing(apart),
      },
    },
    hint: 'A window is as long as RATE_WINDOW_S says, from the first request in it. Neither the requests that are served nor those that are refused move its end.',
  });

  const limitedAgain = check({
    name: 'GET /api/data refuses the client in its next window as well',
    after: [refused, servedAgain],
    points: 1,
    // Enough for two windows: on a busy machine one may end in between.
    request: repeat(data(one), { times: 2 * rateLimit + 8 }),
    expect: { status: 429 },
    hint: 'A new window has the limit of the first one. Count from the start in each.',
  });

  const tooMuch = check({
    name: 'POST /payments refuses an amount that the account does not hold',
    points: { status: 4, json: 1 },
    request: payment('too much', credit + 1),
    expect: { status: 402, json: z.looseObject({ balance: z.literal(credit) }) },
    hint: {
      status: 'Ask for balance() before you charge. One client error is about money, and this exercise uses it.',
      json: byTrack(
        'Say how much there is, as a number in a member of its own: {"balance": …}. Nothing was charged yet, so it is all of CREDIT.',
        { fastapi: 'An HTTPException puts everything into detail, a JSONResponse does not.' },
      ),
    },
  });

  const keyless = check({
    name: 'POST /payments without Idempotency-Key is refused',
    points: 3,
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
      json: 'await charge(amount) gives you the payment, with its id. Send it as JSON, just as it is.',
    },
  });

  const replayed = check({
    name: 'POST /payments answers a repetition as it did the first time',
    after: paid,
    points: { status: 3, json: 3 },
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

  const mismatched = check({
    name: 'POST /payments refuses a key that comes with another amount',
    after: paid,
    points: 3,
    request: payment('one', amount + 1),
    expect: { status: 422 },
    hint: 'This key stands for another payment. The request can be read, but its content does not fit: keep the amount with the key.',
  });

  const chargedOnce = check({
    name: 'GET /payments lists the repeated payment once, and none that was refused',
    after: [tooMuch, keyless, paid, replayed, mismatched],
    points: 3,
    request: { path: '/payments' },
    expect: {
      status: 200,
      json: (tooMuch, keyless, paid, _replayed, mismatched) =>
        z.looseObject({
          payments: counted({
            [amount]: 1,
            ...(isRefused(tooMuch) && { [credit + 1]: 0 }),
            ...(isRefused(keyless) && { [keylessAmount]: 0 }),
            ...(isRefused(mismatched) && { [amount + 1]: 0 }),
          }).refine(...listing(paid)),
        }),
    },
    hint: 'Look for the key before you call charge(): neither a repetition nor a refused request is charged. Send the list of the bank as {"payments": …}, each payment with the id that the client knows.',
  });

  const spent = check({
    name: 'POST /payments refuses the whole credit when a part of it is spent',
    after: [tooMuch, keyless, paid, mismatched, chargedOnce],
    points: { status: 1, json: 3 },
    request: payment('all', credit),
    expect: {
      // Which of them it has to be is judged above.
      status: [402, 400, 409, 422],
      json: (tooMuch, _keyless, _paid, _mismatched, listed) => {
        const { balance: atFirst } = membersOf(tooMuch);
        if (typeof atFirst !== 'number') return z.unknown();
        const { payments } = membersOf(listed);
        const amounts = (Array.isArray(payments) ? payments : []).map((payment) => Number(payment?.amount));
        const bySum = atFirst - amounts.reduce((sum, each) => sum + each, 0);
        const left = atFirst - amount;
        return z.looseObject({ balance: bySum === left ? z.literal(left) : z.literal([left, bySum]) });
      },
    },
    hint: {
      status:
        'Each payment leaves less in the account. Compare with what is left, not with what there was at the start.',
      json: 'One payment was made, so balance is CREDIT without its amount. Charge nothing for a repetition or for a request that you refuse.',
    },
  });

  const raced = check({
    name: 'POST /payments at the same time makes one payment for each key',
    after: [paid, spent],
    points: 8,
    request: (_paid, refusal) =>
      together(payment('raced', rest(refusal)), payment('raced', rest(refusal)), payment('two', amount), {
        ...payment('raced', rest(refusal)),
        waitMs: 25,
        timeoutMs: atOnceMs,
      }),
    // That a payment is not only OK has been said before.
    expect: { statuses: ({ status }) => ({ [status === 200 ? 200 : 201]: 2, 409: 2 }) },
    hint: 'Three requests have one key, and one has another: two payments, which take all that is left. Remember the key before you await charge(), or all find it new. While its payment is running, a key is in conflict, and the client is told so at once; other keys are not.',
  });

  const racedOnce = check({
    name: 'GET /payments lists one payment for each key',
    after: [paid, chargedOnce, spent, raced],
    points: 3,
    request: { path: '/payments' },
    expect: {
      status: 200,
      json: (paid, listed, refusal, raced) => {
        const { payments } = membersOf(listed);
        const before = Array.isArray(payments) ? payments.filter((payment) => payment?.amount === amount).length : 1;
        const [one, another] = [told(paid), told(raced)];
        const areApart = one === undefined || one.id !== another?.id;
        return z.looseObject({
          payments: counted({ [amount]: before + 1, [rest(refusal)]: 1 })
            .refine(
              (list) => areApart && new Set(list.map(({ id }) => id)).size === list.length,
              'an id for each payment that no other has',
            )
            .refine(...listing(paid))
            .refine(...listing(raced)),
        });
      },
    },
    hint: 'One key is one payment, and another key is another, with its own id, even for the same amount.',
  });

  const noItems = check({
    name: 'GET /items answers with a list before there are any items',
    points: 1,
    request: { path: '/items' },
    expect: { status: 200, json: z.looseObject({ items: z.array(z.unknown()) }) },
    hint: 'A list without items is still a list, and an answer: {"items": []}.',
  });

  const bulk = check({
    name: 'POST /items/bulk answers with one status for each entry',
    after: noItems,
    points: { status: 3, mediaType: 1, json: 2 },
    request: {
      method: 'POST',
      path: '/items/bulk',
      json: [{ name: good }, { name: '' }, { name: alsoGood }, { name: [bad] }],
    },
    expect: {
      status: 207,
      mediaType: 'application/json',
      json: z.looseObject({
        results: z.tuple([
          z.looseObject({ status: z.literal(201) }),
          z.looseObject({ status: z.literal(422) }),
          z.looseObject({ status: z.literal(201) }),
          z.looseObject({ status: z.literal(422) }),
        ]),
      }),
    },
    hint: {
      status:
        'Two entries are good and two are not, so no single status is true for all. One success code says: look inside.',
      mediaType: 'A client reads in Content-Type what the body is, and this one is JSON.',
      json: '{"results": […]} has one object for each entry, in the order of the list. Its status is a number: 201 for a name that is a text with at least one character, or 422.',
    },
  });

  const noList = check({
    name: 'POST /items/bulk refuses a body that is not a list',
    points: 1,
    request: { method: 'POST', path: '/items/bulk', json: { name: alone } },
    expect: { status: [400, 422] },
    hint: byTrack('Without a list there are no entries that could have a status.', {
      typescript: 'Array.isArray(body) tells a list from an object.',
      fastapi: 'A parameter entries: list[dict] refuses anything else by itself.',
    }),
  });

  const stored = check({
    name: 'GET /items lists the good entries, and only those',
    after: [bulk, noList],
    points: 2,
    request: { path: '/items' },
    expect: {
      status: 200,
      json: (_bulk, noList) =>
        z.looseObject({
          items: z.array(z.looseObject({ name: z.unknown() })).refine(
            (items) =>
              isDeepStrictEqual(
                items
                  .map(({ name }) => name)
                  .filter((name) => typeof name === 'string' && (isRefused(noList) || name !== alone))
                  .sort(),
                [good, alsoGood].sort(),
              ),
            `the items ${good} and ${alsoGood}`,
          ),
        }),
    },
    hint: 'Store each entry whose name is a text with at least one character, and no other. A bad entry does not stop the good ones, and of a body that is no list nothing is stored.',
  });

  const bulkAgain = check({
    name: 'POST /items/bulk takes a second list',
    after: [bulk, stored],
    points: 1,
    request: (..._before) => ({ method: 'POST', path: '/items/bulk', json: [{ name: added }, { name: '' }] }),
    expect: {
      // Results of another shape were judged above.
      json: (before) => {
        const { results } = membersOf(before);
        const result = z.looseObject({ status: z.unknown() });
        return Array.isArray(results) && results.length === 4
          ? z.looseObject({ results: z.tuple([result, result]) })
          : z.unknown();
      },
    },
    hint: 'Here the list has two entries, and so has the list of results.',
  });

  const storedBoth = check({
    name: 'GET /items lists the items of both lists',
    after: [stored, bulkAgain],
    points: 1,
    request: (..._before) => ({ path: '/items' }),
    expect: {
      json: (before) => {
        // Good entries of the first list that are not there were missed above.
        const { items } = membersOf(before);
        const names = Array.isArray(items) ? items.map((one) => one?.name) : [];
        const wanted = [good, alsoGood, added];
        const isComplete = [good, alsoGood].every((name) => names.includes(name));
        return z.looseObject({
          items: z
            .array(z.looseObject({ name: z.unknown() }))
            .refine(
              (list) => !isComplete || wanted.every((name) => list.some((one) => one.name === name)),
              `the items ${wanted.join(', ')}`,
            ),
        });
      },
    },
    hint: 'New items come to those that are there, and take no place of theirs.',
  });

  // Only answers whose body is JSON by the README; for the list with results it was judged there.
  const others: readonly Check[] = [
    ...[tooMuch, paid, replayed, chargedOnce, racedOnce, noItems, stored, bulkAgain, storedBoth],
  ];

  const allJson = check({
    name: 'GET /items says that its body is JSON, as every answer above does',
    after: [bulk, ...others],
    points: 1,
    request: (..._before) => ({ path: '/items' }),
    expect: {
      headers: {
        'content-type': (...answers) => {
          const types = answers.map(typeOf);
          const at = types.findIndex((type) => !isJson(type));
          if (at === -1) return matching(/^application\/json\s*(;|$)/i, 'application/json');
          if (at === 0) return optional(present);
          const name = [bulk, ...others][at]?.name;
          return matching(/(?!)/, `application/json, and so in the answer to "${name}", where it was ${types[at]}`);
        },
      },
    },
    hint: 'Payments, lists and the balance are JSON, and Content-Type says so in each of these answers, as in that to POST /items/bulk.',
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
      between,
      last,
      refused,
      waiting,
      unaffected,
      late,
      servedAgain,
      lateAgain,
      ownWindow,
      limitedAgain,
      tooMuch,
      keyless,
      paid,
      replayed,
      mismatched,
      chargedOnce,
      spent,
      raced,
      racedOnce,
      noItems,
      bulk,
      noList,
      stored,
      bulkAgain,
      storedBoth,
      allJson,
    ],
    harmless: [
      {
        checks: [allJson],
        operator: 'answer-stale',
        reason: 'This check looks at Content-Type alone; what is in the list is judged by the checks before it.',
      },
      {
        checks: [anonymous],
        operator: 'header-replaced',
        of: 'www-authenticate',
        reason: 'A word alone is a challenge as well: the name of a scheme, which the README leaves open.',
      },
      {
        checks: [refused, waiting, limitedAgain],
        operator: 'member-removed',
        of: '$.status',
        reason: 'A problem may leave out its status, as the README says.',
      },
    ],
  };
});
