import { describe, expect, test } from 'vitest';
import type { CheckGrade, ExerciseGrade } from '../result.ts';
import { changesBetween } from './changes.ts';

type Outcome = readonly [name: string, verdict: CheckGrade['verdict'], earned: number, possible?: number];

function graded(...outcomes: readonly Outcome[]): ExerciseGrade {
  const checks = outcomes.map(([name, verdict, earned, possible = 4]) => ({
    name,
    verdict,
    earned,
    possible,
    mismatches: [],
  }));
  const server = { started: true, ms: 1, restarts: 0 } as const;
  return {
    id: 'e',
    title: 'E',
    level: 'beginner',
    track: 'typescript',
    earned: 0,
    possible: 0,
    complete: false,
    server,
    checks,
  };
}

describe('a check', () => {
  test.each<[string, Outcome, Outcome, string]>([
    ['that passes now is fixed', ['a', 'failed', 0], ['a', 'passed', 4], 'fixed'],
    ['that was skipped and passes now is fixed', ['a', 'skipped', 0], ['a', 'passed', 4], 'fixed'],
    ['that passed before is broken', ['a', 'passed', 4], ['a', 'failed', 3], 'broken'],
    ['that passed before and is skipped now is broken', ['a', 'passed', 4], ['a', 'skipped', 0], 'broken'],
    ['that earns more is better', ['a', 'failed', 1], ['a', 'failed', 2], 'better'],
    ['that earns less is worse', ['a', 'failed', 2], ['a', 'skipped', 0], 'worse'],
  ])('%s', (_title, before, after, kind) => {
    const none = { fixed: [], broken: [], better: [], worse: [], open: 0 };
    expect(changesBetween(graded(before), graded(after))).toEqual({ ...none, [kind]: ['a'] });
  });

  test('that fails as before is counted, and one that passes as before is not', () => {
    const before = graded(['a', 'failed', 1], ['b', 'skipped', 0], ['c', 'passed', 4]);
    expect(changesBetween(before, before)).toEqual({ fixed: [], broken: [], better: [], worse: [], open: 2 });
  });

  test('that is advice counts as fixed, and not as open', () => {
    const [failed, passed] = [graded(['a', 'failed', 0, 0]), graded(['a', 'passed', 0, 0])];
    expect(changesBetween(failed, failed).open).toBe(0);
    expect(changesBetween(failed, passed).fixed).toEqual(['a']);
  });

  test('that was not there before is only counted', () => {
    expect(changesBetween(graded(), graded(['a', 'failed', 0], ['b', 'passed', 4]))).toMatchObject({
      fixed: [],
      open: 1,
    });
  });
});
