import { expect, test } from 'vitest';
import type { Check } from '../exercise.ts';
import { check, poll, repeat, together } from '../index.ts';
import { problemsOf } from './validate.ts';

const get = { path: '/' } as const;
const plain = { name: 'a', points: 1, hint: 'Look again.' } as const;

function problemsWith(one: Check, upstream?: string): string[] {
  const problems = problemsOf({ title: 'T', level: 'advanced', checks: [one], ...(upstream && { upstream }) });
  return problems.map((problem) => problem.replace('Check 1, "a": ', ''));
}

const good: readonly [string, Check][] = [
  ['a poll', check({ ...plain, request: poll(get, { forMs: 5_000 }), expect: { status: 200, requests: 2 } })],
  ['a repeat', check({ ...plain, request: repeat(get, { times: 2 }), expect: { status: 429, requests: 2 } })],
  [
    'requests together',
    check({ ...plain, request: together(get, get), expect: { statuses: { 200: 2 }, withinMs: 9 } }),
  ],
  [
    'requests together with statuses that depend on an answer',
    check({ ...plain, request: together(get, get), expect: { statuses: () => ({ 200: 2 }) } }),
  ],
];

const bad: readonly [string, Check, string][] = [
  [
    'a poll without end',
    check({ ...plain, request: poll(get, { forMs: 5_001 }), expect: { status: 200 } }),
    'it polls for 5001 ms; at most 5,000 are allowed.',
  ],
  [
    'a poll without pauses',
    check({ ...plain, request: poll(get, { forMs: 100, everyMs: 0 }), expect: { status: 200 } }),
    'it polls every 0 ms; at least 10 are asked for.',
  ],
  [
    'a repeat that repeats nothing',
    check({ ...plain, request: repeat(get, { times: 1 }), expect: { status: 200 } }),
    'it repeats 1 times; 2 to 100 are allowed.',
  ],
  [
    'a repeat without an end to wait for',
    check({ ...plain, request: repeat(get, { times: 2 }), expect: { text: 'a' } }),
    'it repeats a request until a status that it does not expect.',
  ],
  [
    'one request together',
    check({ ...plain, request: together(get), expect: { statuses: { 200: 1 } } }),
    'it sends 1 requests together; 2 to 20 are allowed.',
  ],
  [
    'too few statuses',
    check({ ...plain, request: together(get, get), expect: { statuses: { 200: 1 } } }),
    'it sends 2 requests together, but expects 1 statuses.',
  ],
  [
    'requests together with one status',
    check({ ...plain, request: together(get, get), expect: { status: 200 } }),
    'it sends several requests together, so it has to expect statuses.',
  ],
  [
    'statuses of an answer that it does not name',
    // what the compiler refuses as well
    {
      ...check({ ...plain, request: together(get, get), expect: { status: 200 } }),
      expect: { statuses: (one: unknown) => (one ? { 200: 2 } : {}) },
    } as Check,
    'its expectation reads more answers than "after" names.',
  ],
  [
    'statuses of one request',
    check({ ...plain, request: get, expect: { statuses: { 200: 1 } } }),
    'it expects statuses, but does not send several requests together.',
  ],
  [
    'a number of requests for one',
    check({ ...plain, request: get, expect: { status: 200, requests: 2 } }),
    'it expects a number of requests, but sends only what it names.',
  ],
  [
    'a mistake in a request that is made late',
    check({
      ...plain,
      request: () => poll({ path: '/', headers: { 'if-match': '' } }, { forMs: 0 }),
      expect: { status: 200 },
    }),
    'it polls for 0 ms; at most 5,000 are allowed.',
  ],
  [
    'a field of an informational response in upper case',
    // @ts-expect-error the compiler says so too
    check({ ...plain, request: get, expect: { status: 200, interim: { status: 103, headers: { Link: 'a' } } } }),
    'its expected header Link has to be in lower case.',
  ],
  [
    'an upstream that the exercise does not have',
    check({ ...plain, request: get, upstream: 'silence', expect: { status: 504 } }),
    'it needs a scripted upstream, but the exercise does not name the variable for its URL in "upstream".',
  ],
  [
    'calls of an upstream that the exercise does not have',
    check({ ...plain, request: get, expect: { status: 200, upstreamCalls: 1 } }),
    'it needs a scripted upstream, but the exercise does not name the variable for its URL in "upstream".',
  ],
  [
    'an upstream with a body of two kinds',
    check({ ...plain, request: get, upstream: { status: 200, json: {}, body: 'a' }, expect: { status: 200 } }),
    'its upstream has both json and body.',
  ],
  [
    'an upstream that answers when nobody waits any more',
    check({ ...plain, request: get, upstream: { status: 200, delayMs: 6_000 }, expect: { status: 504 } }),
    'its upstream answers after 6000 ms; at most 5,000 are allowed.',
  ],
  [
    'an upstream that breaks off where nothing is',
    check({ ...plain, request: get, upstream: { status: 200, breaksOff: 'reset' }, expect: { status: 502 } }),
    'its upstream breaks off in the middle of a body, but has none.',
  ],
  [
    'calls without a status',
    check({ ...plain, request: get, expect: { text: '', upstreamCalls: 0 } }),
    'it asks for the absence of something, so it has to ask for a status as well.',
  ],
];

test.each(good)('a definition may hold %s', (_, one) => {
  expect(problemsWith(one)).toEqual([]);
});

test.each(bad)('a definition may not hold %s', (_, one, problem) => {
  expect(problemsWith(one)).toContain(problem);
});

test('a definition that names the variable of its upstream may script it', () => {
  const one = check({ ...plain, request: get, upstream: { status: 200 }, expect: { status: 200, upstreamCalls: 0 } });
  expect(problemsWith(one, 'UPSTREAM_URL')).toEqual([]);
  expect(problemsWith(one, 'upstream')).toEqual(['The environment variable upstream is not in upper case.']);
});
