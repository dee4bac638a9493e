import { describe, expect, test } from 'vitest';
import { loadExercises } from '../definition/catalog.ts';
import { exerciseIds } from '../definition/course.ts';
import { whatDecides } from '../diagnosis/decision.ts';
import { UsageError } from '../error.ts';
import { root } from '../fixtures/greeting.ts';
import { meaningOf, registeredCodes } from '../status.ts';
import { exampleOf } from './examples.ts';
import { findStatuses, nearCodes } from './find.ts';
import { practiceOf } from './practice.ts';
import { explainReport } from './report.ts';

const course = { root, cache: `${root}/.grade/exercises` };
const plain = (width: number) => ({ width, paint: (_format: unknown, text: string) => text });

describe('a status is found by', () => {
  test.each<readonly [string, readonly number[], readonly string[]]>([
    ['409', [409], []],
    ['401 403', [401, 403], []],
    ['401,403', [401, 403], []],
    ['409 409', [409], []],
    ['4xx', [], ['4xx']],
    ['5XX 404', [404], ['5xx']],
    ['not found', [404], []],
    ['Not-Found 409', [404, 409], []],
    ['HTTP_VERSION_not_supported', [505], []],
    ['gateway', [502, 504], []],
    ['too large', [413, 431], []],
    ['unprocessable entity', [422], []],
    ["i'm a teapot", [418], []],
    ['499', [499], []],
    ['99999', [99999], []],
  ])('%s', (typed, codes, classes) => {
    expect(findStatuses(typed.split(' '))).toEqual({ codes, classes });
  });

  test.each([
    [
      'foo',
      'There is no status "foo". A status is a number such as 404, a class such as 4xx, or a phrase such as "not found".',
    ],
    ['notfound', 'There is no status "notfound". Did you mean 404 Not Found?'],
    ['conflikt', 'There is no status "conflikt". Did you mean 409 Conflict?'],
    ['zzz', 'There is no status "zzz". A status is a number such as 404, a class such as 4xx, or a phrase'],
    ['6xx', 'There is no status "6xx".'],
    ['40', undefined],
  ])('nothing for %s', (typed, message) => {
    const find = () => findStatuses([typed]);
    if (message === undefined) expect(find()).toEqual({ codes: [40], classes: [] });
    else expect(find).toThrow(new RegExp(`^${message.replace(/[.?]/g, '\\$&')}`));
    if (message !== undefined) expect(find).toThrow(UsageError);
  });
});

test.each([
  [499, [409, 429]],
  [440, [400, 404, 410]],
  [40, []],
])('near %i are the codes of which one digit is another one', (code, near) => {
  expect(nearCodes(code)).toEqual(expect.arrayContaining(near));
  expect(nearCodes(code).length > 0).toBe(near.length > 0);
});

const exercises = await loadExercises(exerciseIds(course), course, 1);

test.each([
  ['409', 80],
  ['409', 60],
  ['401 403', 80],
  ['401 403', 100],
  ['200 201 204', 80],
  ['400 422', 80],
  ['404 410', 80],
  ['499', 80],
  ['700', 80],
  ['3xx', 80],
  ['100 103', 80],
])('the reference for %s at %i columns stays as it is', async (typed, width) => {
  const text = explainReport(findStatuses(typed.split(' ')), exercises, plain(width));
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  await expect(text).toMatchFileSnapshot(`../fixtures/golden-explain/${typed.replaceAll(' ', '-')}-${width}.txt`);
});

test('what decides between two codes never speaks of a check, or of an answer that nobody has sent', () => {
  for (const right of registeredCodes) {
    for (const thought of registeredCodes.filter((code) => code !== right)) {
      const { decides } = whatDecides(exampleOf(right), thought, [right]);
      expect(decides).toMatch(/^\S.*[.?]$/);
      expect(decides).not.toMatch(/this check|your (answer|handler|server|route)|TODO|undefined/i);
    }
  }
});

test('the confusions that the table names among codes of this course are decided by a fact, both ways', () => {
  const taught = registeredCodes.filter((code) => practiceOf(code, exercises).length > 0);
  const open = taught.flatMap((code) =>
    (meaningOf(code)?.confusedWith ?? [])
      .filter((other) => taught.includes(other))
      .filter((other) => whatDecides(exampleOf(code), other, [code]).rule === undefined)
      .map((other) => `${code}, not ${other}`),
  );
  // 418 has no meaning that could decide, and a 501 in a report is first of all one of an unfinished stub
  expect(open).toEqual(['418, not 400', '500, not 501']);
});

test('the course practises a code where a check asks for it, and not where nearly every code is right', () => {
  const practised = practiceOf(409, exercises).map(({ id }) => id);
  expect(practised).toEqual(['exercise-3-advanced', 'exercise-6-advanced', 'exercise-7', 'exercise-7-advanced']);
});

test('a check that learners may not see is not named as practice', () => {
  const [first] = exercises;
  const hidden = first
    ? { ...first, checks: first.checks.map((check) => ({ ...check, visibility: 'hidden' as const })) }
    : first;
  expect(hidden && practiceOf(404, [hidden])).toEqual([]);
});
