import { expect, test } from 'vitest';
import { gradeFile, greeting, solution } from '../fixtures/greeting.ts';
import { check } from '../index.ts';
import type { CheckGrade } from '../result.ts';
import { outcomeOf } from './guesses.ts';
import { questionsOf } from './questions.ts';

/** The question that a check makes whose model answer has this status, among others played before it. */
function questionFor(asking: ReturnType<typeof check>, status: number, played: readonly CheckGrade[] = []) {
  const exchange = exchangeWith('GET', '/a', status);
  const grade: CheckGrade = { name: asking.name, verdict: 'passed', earned: 1, possible: 1, mismatches: [], exchange };
  const names = new Set(played.map(({ name }) => name));
  const others = asking.after.filter(({ name }) => names.has(name));
  const exercise = { id: 'e', folder: '/', title: 'E', level: 'beginner', checks: [...others, asking] } as const;
  return questionsOf(exercise, [...played, grade], () => []).at(-1);
}

function exchangeWith(method: string, path: string, status: number, headers = {}): NonNullable<CheckGrade['exchange']> {
  const response = { status, reason: '', headers, body: '', bodyBytes: 0 };
  return { request: { method, path, headers: {} }, response, ms: 1, log: '' };
}

const hint = 'Look.';
const plain = { points: 1, hint, request: { path: '/a' } } as const;

test.each([
  ['GET /a answers with 404 because nothing is there', 404, 'GET /a answers with … because nothing is there'],
  ['GET /404 says 500 for a 404 of another server', 404, 'GET /404 says 500 for a … of another server'],
  ['status', 404, 'status'],
])('a name does not give the status away: %s', (name, status, title) => {
  const asking = check({ ...plain, name, expect: { status: 404 } });
  expect(questionFor(asking, status)?.title).toBe(title);
});

test('what came before is told without a status, and how often the same was sent', () => {
  const made = check({ ...plain, name: 'made', request: { method: 'POST', path: '/b' }, expect: { status: 201 } });
  const asking = check({ ...plain, name: 'asking', after: made, expect: { status: 200 } });
  const exchange = exchangeWith('POST', '/b', 201, { location: '/b/7' });
  const before: CheckGrade = { name: 'made', verdict: 'passed', earned: 1, possible: 1, mismatches: [], exchange };
  const again = { ...before, exchange: exchangeWith('GET', '/a', 200) };
  expect(questionFor(asking, 200, [before])?.before).toEqual(['POST /b succeeded (Location: /b/7).']);
  expect(questionFor(asking, 200, [again])?.before).toEqual([
    'GET /a succeeded.',
    'The same request was sent once before.',
  ]);
});

test.each([
  [{ path: '/a', waitMs: 1_500 }, 'It is sent after a pause of 1.5 s.'],
  [{ path: '/a' }, undefined],
] as const)('a pause before the request is told: %o', (request, sentence) => {
  const asking = check({ ...plain, name: 'a', request, expect: { status: 200 } });
  expect(questionFor(asking, 200)?.sent).toEqual(sentence === undefined ? [] : [sentence]);
});

test('a check that learners may not see, that asks for no status, or that the model answer fails, is no question', () => {
  const hidden = check({ ...plain, name: 'a', visibility: 'hidden', expect: { status: 200 } });
  const silent = check({ ...plain, name: 'a', expect: { text: 'x' } });
  expect([questionFor(hidden, 200), questionFor(silent, 200)]).toEqual([undefined, undefined]);
  const asking = check({ ...plain, name: 'a', expect: { status: 200 } });
  const exercise = { id: 'e', folder: '/', title: 'E', level: 'beginner', checks: [asking] } as const;
  const failed: CheckGrade = {
    name: 'a',
    verdict: 'failed',
    earned: 0,
    possible: 1,
    mismatches: [],
    exchange: exchangeWith('GET', '/a', 500),
  };
  expect(questionsOf(exercise, [failed], () => [])).toEqual([]);
});

test('every code that a check accepts is right, also one that the model answer does not send', async () => {
  const { checks } = await gradeFile(solution);
  const questions = questionsOf(await greeting(), checks, () => []);
  const named = (name: string) => questions.find((question) => question.name === name);
  const outcomes = (name: string, guesses: readonly number[]) => {
    const question = named(name);
    return guesses.map((guess) => question && outcomeOf(question, [guess]));
  };
  expect(outcomes('set', [400, 422, 404])).toEqual(['right', 'right', 'wrong']);
  expect(outcomes('class', [400, 451, 500])).toEqual(['right', 'right', 'wrong']);
});

test('of requests sent together all the codes have to be named, and no others', () => {
  const asking = { right: [201, 409], wantsAll: true } as const;
  const outcome = (guess: readonly number[]) => outcomeOf(asking as unknown as Parameters<typeof outcomeOf>[0], guess); // it reads no more
  expect([[201, 409], [409, 201], [201], [201, 409, 500], []].map(outcome)).toEqual([
    'right',
    'right',
    'wrong',
    'wrong',
    'open',
  ]);
});
