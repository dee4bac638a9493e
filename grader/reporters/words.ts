import type { CheckGrade, ExerciseGrade, Grade, Stopped } from '../result.ts';

const verdicts = { passed: 'PASS', failed: 'FAIL', skipped: 'SKIP' } as const;

/** The word that stands before a check in every report for people; advice that was not taken is a note. */
export function wordOf({ verdict, possible }: CheckGrade): 'PASS' | 'FAIL' | 'SKIP' | 'NOTE' {
  return possible === 0 && verdict === 'failed' ? 'NOTE' : verdicts[verdict];
}

/** The word for a whole exercise, where several stand in a table. */
export function exerciseWordOf({ complete, checks }: ExerciseGrade, grade: Grade): 'PASS' | 'FAIL' | 'SKIP' {
  if (complete) return 'PASS';
  return grade.stopped && checks.every(({ verdict }) => verdict === 'skipped') ? 'SKIP' : 'FAIL';
}

/** The check that has most to win, first of those that failed. */
export function nextCheck({ checks }: ExerciseGrade): CheckGrade | undefined {
  const failed = checks.filter(({ verdict, possible }) => verdict === 'failed' && possible > 0);
  return failed.sort((one, other) => toWin(other) - toWin(one))[0];
}

/** The points that a check has not given yet. */
export function toWin({ possible, earned }: CheckGrade): number {
  return possible - earned;
}

/** `1 check`, `2 checks`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Why a run is not whole. */
export const whyStopped: Readonly<Record<Stopped, string>> = {
  interrupted: 'the run was interrupted',
  deadline: 'the time was over',
};

/** Whose word a grade is. */
export const trusts: Readonly<Record<Grade['trust'], string>> = {
  'self-check': 'self-check',
  'learner-ci': 'CI job of a learner',
  instructor: 'instructor',
};
