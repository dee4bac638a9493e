import { describe, expect, test } from 'vitest';
import type { Check } from '../exercise.ts';
import { asked, exercise, problemsWith, type Stated } from '../fixtures/defined.ts';
import { problemsOf } from './validate.ts';

const created = asked({ name: 'POST /' });

const good: readonly (readonly [behaviour: string, stated: Stated])[] = [
  ['a path with a query', { request: { path: '/a?b=c' } }],
  ['a wait of five seconds', { request: { path: '/', waitMs: 5_000 } }],
  ['an empty JSON value', { request: { method: 'POST', path: '/', json: null } }],
  ['an empty body', { request: { method: 'POST', path: '/', body: '' } }],
  ['a HEAD request', { request: { method: 'HEAD', path: '/' }, expect: { status: 200, empty: true } }],
  ['a request made from an answer', { after: [], request: () => ({ path: '/' }) }],
];

const bad: readonly (readonly [behaviour: string, stated: Stated, problem: string])[] = [
  ['no name', { name: ' ' }, 'it has no name.'],
  ['an unknown check before it', { after: [created] }, 'it comes after "POST /", which is not in the list of checks.'],
  [
    'a request that reads too much',
    { request: (_: unknown) => ({ path: '/' }) },
    'its request reads more answers than "after" names.',
  ],
  ['a path without a slash', { request: { path: 'users' } }, 'its path is "users"; a path starts with a slash.'],
  ['no path', { request: {} }, 'its path is undefined; a path starts with a slash.'],
  ['two bodies', { request: { path: '/', json: null, body: '' } }, 'its request has both json and body.'],
  ['a wait too long', { request: { path: '/', waitMs: 5_001 } }, 'it waits 5001 ms; at most 5,000 are allowed.'],
  ['a wait into the past', { request: { path: '/', waitMs: -1 } }, 'it waits -1 ms; at most 5,000 are allowed.'],
  [
    'a wait that is no number',
    { request: { path: '/', waitMs: Number.NaN } },
    'it waits NaN ms; at most 5,000 are allowed.',
  ],
  ['no time at all', { request: { path: '/', timeoutMs: 0 } }, 'it gives up after 0 ms.'],
  ['a time that is no number', { request: { path: '/', timeoutMs: Number.NaN } }, 'it gives up after NaN ms.'],
  [
    'a header in upper case',
    { request: { path: '/', headers: { Accept: 'a' } } },
    'its request header Accept has to be in lower case.',
  ],
  [
    'HEAD for content',
    { request: { method: 'HEAD', path: '/' }, expect: { text: 'a' } },
    'it asks for text, but HEAD never has content.',
  ],
];

describe('a check is accepted with', () => {
  test.each(good)('%s', (_, stated) => {
    expect(problemsWith(stated)).toEqual([]);
  });
});

describe('a check is refused with', () => {
  test.each(bad)('%s', (_, stated, problem) => {
    expect(problemsWith(stated)).toEqual([problem]);
  });
});

describe('an exercise is refused', () => {
  test.each<readonly [string, object, string]>([
    ['without a title', { title: ' ' }, 'The exercise has no title.'],
    ['with another level', { level: 'expert' }, 'The level is expert; it is beginner or advanced.'],
    [
      'with an environment variable in lower case',
      { env: { DATABASE_URL: 'a', secret: 'b' } },
      'The environment variable secret is not in upper case.',
    ],
    ['without checks', { checks: [] }, 'The exercise has no checks.'],
    ['with checks that are no list', { checks: undefined }, 'The exercise has no checks.'],
  ])('%s', (_, stated, problem) => {
    expect(problemsOf(exercise([asked()], stated))).toEqual([problem]);
  });

  test('without anything, for every reason there is', () => {
    const nothing = { title: undefined, level: undefined, checks: undefined };
    expect(problemsOf(exercise([], nothing))).toEqual([
      'The exercise has no title.',
      'The level is undefined; it is beginner or advanced.',
      'The exercise has no checks.',
    ]);
  });

  test('with two checks of one name', () => {
    expect(problemsOf(exercise([asked(), asked()]))).toEqual(['Check 2, "GET /": another check has the same name.']);
  });

  test('with a check that comes after a later one, or after itself', () => {
    const reading = asked({ name: 'first', after: [created] });
    const after: Check[] = [];
    const loop = asked({ name: 'loop', after });
    after.push(loop);
    expect(problemsOf(exercise([reading, created, loop]))).toEqual([
      'Check 1, "first": it comes after "POST /", which is played later.',
      'Check 3, "loop": it comes after "loop", which is played later.',
    ]);
  });
});

describe('visibility', () => {
  const seen = (...visibilities: unknown[]) =>
    problemsOf(exercise(visibilities.map((visibility, at) => asked({ name: `${at}`, visibility }))));

  test.each([
    [undefined, 'visible', undefined, 'after-due', 'after-due', 'hidden', 'hidden'],
    ['hidden'],
    ['visible', 'hidden'],
  ])('may go from what everybody sees to what only the instructor sees: %s %s %s', (...visibilities) => {
    expect(seen(...visibilities)).toEqual([]);
  });

  test('is refused in any other order, because a server could repeat what it was asked', () => {
    const order = 'first come visible checks, then those that are shown after the due date, then hidden ones.';
    expect(seen('hidden', 'after-due', undefined)).toEqual([
      `Check 2, "1": it is after-due, and comes after "0", which is hidden: ${order}`,
      `Check 3, "2": it is visible, and comes after "0", which is hidden: ${order}`,
    ]);
  });

  test('is one of three', () => {
    expect(seen('secret')).toEqual(['Check 1, "0": its visibility is secret; it is visible, after-due or hidden.']);
  });
});

test('a check may come after an earlier one and read its answer', () => {
  const reading = asked({ after: [created], request: (_: unknown) => ({ path: '/' }) });
  expect(problemsOf(exercise([created, reading]))).toEqual([]);
});

test('all problems of a definition are reported together, in the order of the checks', () => {
  const checks = [
    asked({ name: 'one', points: -1, hint: '', request: { path: 'one' } }),
    asked({ name: 'two' }),
    asked({ name: 'two', expect: {}, after: [created] }),
  ];
  expect(problemsOf(exercise(checks, { title: '', level: 'expert', env: { a: 'b' } }))).toEqual([
    'The exercise has no title.',
    'The level is expert; it is beginner or advanced.',
    'The environment variable a is not in upper case.',
    'Check 1, "one": its path is "one"; a path starts with a slash.',
    'Check 1, "one": its points are -1; points are whole numbers from 0 on.',
    'Check 1, "one": it has no hint.',
    'Check 3, "two": another check has the same name.',
    'Check 3, "two": it comes after "POST /", which is not in the list of checks.',
    'Check 3, "two": it expects nothing.',
  ]);
});
