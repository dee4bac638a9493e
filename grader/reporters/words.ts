import { isHidden } from '../learner-view.ts';
import type { CheckGrade, ExerciseGrade, Grade, Stopped } from '../result.ts';
import { times } from '../verdict/observed.ts';

/** What became of a check. Advice that was not taken costs nothing, so no report may count it as a failure. */
export type Outcome = CheckGrade['verdict'] | 'advice';

export function outcomeOf(check: CheckGrade): Outcome {
  return check.verdict === 'failed' && isAdvice(check) ? 'advice' : check.verdict;
}

const words = { passed: 'PASS', failed: 'FAIL', skipped: 'SKIP', advice: 'NOTE' } as const;

/** The word that stands before a check in every report for people; advice that was not taken is a note. */
export function wordOf(check: CheckGrade): 'PASS' | 'FAIL' | 'SKIP' | 'NOTE' {
  return words[outcomeOf(check)];
}

/** Whether a check is free; of a hidden one nobody is told. */
function isAdvice(check: CheckGrade): boolean {
  return check.possible === 0 && !isHidden(check);
}

/** What stands beside a check: its points, that it is advice, or that more of it is not for everybody. */
export function pointsOf(check: CheckGrade): string {
  const points = isAdvice(check) ? 'advice' : `${check.earned}/${check.possible}`;
  if (check.visibility === undefined || !isHidden(check)) return points;
  const mark = { visible: '', hidden: 'hidden', 'after-due': 'shown when due' }[check.visibility];
  return check.possible === 0 ? mark : `${mark}  ${points}`;
}

/** What a report that hides checks says in place of `complete`: `all 15 visible checks passed; 3 checks are hidden`. */
export function hiddenNote({ hidden = 0, checks }: Pick<ExerciseGrade, 'hidden' | 'checks'>): string | undefined {
  if (hidden === 0) return undefined;
  const visible = checks.filter((check) => !isHidden(check) && check.possible > 0);
  const passed = visible.filter(({ verdict }) => verdict === 'passed');
  const are = `${counted(hidden, 'check')} ${hidden === 1 ? 'is' : 'are'} hidden`;
  if (visible.length === 0) return are;
  return passed.length === visible.length
    ? `${visible.length === 1 ? 'the one visible check' : `all ${visible.length} visible checks`} passed; ${are}`
    : are;
}

/** The word for a whole exercise, where several stand in a table. */
export function exerciseWordOf(exercise: ExerciseGrade, grade: Grade): 'PASS' | 'FAIL' | 'SKIP' {
  const { complete, stopped, hidden = 0, checks } = exercise;
  const hasPassed = (check: CheckGrade) => check.verdict === 'passed' || isAdvice(check);
  if (complete || (hidden > 0 && !stopped && checks.every(hasPassed))) return 'PASS';
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

/** What became of a flow: `(sent 4 times: 200, 200, 200, 429)`. */
export function flowLine({ kind, answers }: NonNullable<CheckGrade['flow']>): string {
  const statuses = answers.map(({ status }) => status);
  const shown = statuses.length > 12 ? [...statuses.slice(0, 5), '…', ...statuses.slice(-5)] : statuses;
  const how =
    kind === 'together' ? `${statuses.length} such requests at the same time` : `sent ${times(statuses.length)}`;
  return `(${how}: ${shown.join(', ')})`;
}
