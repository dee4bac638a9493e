import type { CheckGrade, ExerciseGrade } from '../result.ts';

/** What one change of the server has done, by the names of checks. */
export interface Changes {
  /** Passes now, and did not before. */
  readonly fixed: readonly string[];
  /** Passed before, and does not any more. */
  readonly broken: readonly string[];
  /** Earns more points than before, but not all. */
  readonly better: readonly string[];
  /** Earns fewer points than before, and did not pass then. */
  readonly worse: readonly string[];
  /** How many more do not pass, as before. */
  readonly open: number;
}

/** Compares two grades of an exercise, check by check; a check that only one of them has is not compared. */
export function changesBetween(before: ExerciseGrade, after: ExerciseGrade): Changes {
  const earlier = new Map(before.checks.map((check) => [check.name, check]));
  const found = { fixed: [], broken: [], better: [], worse: [], open: [] } satisfies Record<string, string[]>;
  const lists: Readonly<Record<keyof typeof found, string[]>> = found;
  for (const check of after.checks) {
    const was = earlier.get(check.name);
    const kind = was ? changeOf(was, check) : isOpen(check) ? 'open' : undefined;
    if (kind) lists[kind].push(check.name);
  }
  return { ...lists, open: lists.open.length };
}

function changeOf(was: CheckGrade, is: CheckGrade): keyof Changes | undefined {
  if (is.verdict === 'passed') return was.verdict === 'passed' ? undefined : 'fixed';
  if (was.verdict === 'passed') return 'broken';
  if (is.earned !== was.earned) return is.earned > was.earned ? 'better' : 'worse';
  return isOpen(is) ? 'open' : undefined;
}

/** Whether points are missing; advice that was not taken costs none. */
function isOpen({ verdict, possible }: CheckGrade): boolean {
  return verdict !== 'passed' && possible > 0;
}
