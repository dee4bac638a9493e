import type { Grade } from './result.ts';

/** The exit code of a run that was interrupted. */
export const interruptedCode = 130;
/** The exit code of a run in which the time of an exercise was over before all of its checks were played. */
export const deadlineCode = 124;

/** What was asked of a score. */
export interface Asked {
  /** Per cent of the points that are enough; without it, everything has to be complete. */
  readonly minScore?: number | undefined;
  /** Whether a score that is not enough counts as success, for platforms that read the result. */
  readonly exitZero?: boolean | undefined;
}

/** The exit code that tells of a grade: whether it was played to its end, and whether the score is enough. */
export function exitCodeOf(grade: Grade, { minScore, exitZero }: Asked): number {
  if (grade.stopped) return grade.stopped === 'interrupted' ? interruptedCode : deadlineCode;
  const enough = minScore === undefined ? grade.complete : percentage(grade) >= minScore;
  return enough || exitZero ? 0 : 1;
}

function percentage({ earned, possible }: Grade): number {
  return possible === 0 ? 100 : (100 * earned) / possible;
}
