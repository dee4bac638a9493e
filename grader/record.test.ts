import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporary } from './fixtures/temporary.ts';
import { bestScore, firstOpen, forgetRecord, keepRecord, readRecord } from './record.ts';
import type { CheckGrade, ExerciseGrade } from './result.ts';

function course() {
  const root = temporary();
  return { root, cache: join(root, '.grade/exercises') };
}

function graded(file: string, verdict: CheckGrade['verdict'] = 'passed', track = 'typescript'): ExerciseGrade {
  const earned = verdict === 'passed' ? 4 : 1;
  const checks = [{ name: 'a', verdict, earned, possible: 4, mismatches: [] }];
  const server = { started: true, file, ms: 1, restarts: 0 } as const;
  return {
    id: 'one',
    title: '',
    level: 'beginner',
    track,
    earned,
    possible: 4,
    complete: verdict === 'passed',
    server,
    checks,
  };
}

describe('the record', () => {
  test('keeps what the own exercises last earned, for each track', () => {
    const here = course();
    const folder = join(here.root, 'exercises/one');
    keepRecord(here, [graded(join(folder, 'server.ts'), 'failed')]);
    keepRecord(here, [graded(join(folder, 'main.py'), 'passed', 'fastapi')]);
    expect(readRecord(here)).toEqual({
      one: {
        typescript: { earned: 1, possible: 4, complete: false },
        fastapi: { earned: 4, possible: 4, complete: true },
      },
    });
    forgetRecord(here, 'one', 'fastapi');
    expect(readRecord(here)).toEqual({ one: { typescript: { earned: 1, possible: 4, complete: false } } });
  });

  test.each([
    ['a model answer', 'solutions/one/server.ts'],
    ['a submission', 'ada/one/server.ts'],
    ['a copy of the course inside of it', 'ada/exercises/one/server.ts'],
    ['another exercise', 'exercises/two/server.ts'],
  ])('keeps nothing of %s', (_what, path) => {
    const here = course();
    keepRecord(here, [graded(join(here.root, path))]);
    expect(readRecord(here)).toEqual({});
  });

  test('keeps nothing of a run that was stopped', () => {
    const here = course();
    keepRecord(here, [{ ...graded(join(here.root, 'exercises/one/server.ts')), stopped: 'interrupted' }]);
    expect(readRecord(here)).toEqual({});
  });

  test.each(['', '{', '[]', '{"version":2,"exercises":{}}', '{"version":1,"exercises":{"one":{"typescript":7}}}'])(
    'holds nothing when its file is %j, and is written anew',
    (text) => {
      const here = course();
      mkdirSync(join(here.root, '.grade'));
      writeFileSync(join(here.root, '.grade/record.json'), text);
      expect(readRecord(here)).toEqual({});
      keepRecord(here, [graded(join(here.root, 'exercises/one/server.ts'))]);
      expect(JSON.parse(readFileSync(join(here.root, '.grade/record.json'), 'utf8'))).toMatchObject({ version: 1 });
    },
  );

  test('is kept nowhere when the folder cannot be written', () => {
    const here = course();
    writeFileSync(join(here.root, '.grade'), 'a file');
    keepRecord(here, [graded(join(here.root, 'exercises/one/server.ts'))]);
    expect(readRecord(here)).toEqual({});
  });
});

describe('the exercise to go on with', () => {
  const done = { typescript: { earned: 4, possible: 4, complete: true } };
  const begun = { typescript: { earned: 1, possible: 4, complete: false } };
  const ids = ['one', 'two', 'three'];

  test.each([
    ['the first at the beginning', {}, undefined, 'one'],
    ['the first that is not complete', { one: done, two: begun }, undefined, 'two'],
    ['the next after the present one', { one: begun, two: done }, 'one', 'three'],
    ['one before the present one when all after it are complete', { two: done, three: done }, 'two', 'one'],
    ['none when all are complete', { one: done, two: done, three: done }, 'three', undefined],
    ['not the present one itself', { one: done, two: done }, 'three', undefined],
  ])('is %s', (_which, record, after, expected) => {
    expect(firstOpen(record, ids, after)).toBe(expected);
  });

  test('counts an exercise as complete that is complete in one track', () => {
    expect(bestScore({ one: { ...begun, fastapi: done.typescript } }, 'one')).toEqual(done.typescript);
  });
});
