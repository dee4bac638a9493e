import type { CheckGrade, ExerciseGrade, Grade } from './result.ts';

/**
 * A grade as learners may see it. Of a hidden check only its name and its verdict are left: no points, which would tell
 * which of its parts held, no request, no answer, no reason. The totals are those of the visible checks, and nothing is
 * complete of which a part is hidden. `isDue` shows the checks that are hidden until the submission is due. Reports for
 * anybody but the instructor are made of this.
 */
export function learnerView(grade: Grade, isDue = false): Grade {
  const exercises = grade.exercises.map((exercise) => exerciseView(exercise, isDue));
  const hidden = sum(exercises, (exercise) => exercise.hidden ?? 0);
  return {
    ...grade,
    earned: sum(exercises, ({ earned }) => earned),
    possible: sum(exercises, ({ possible }) => possible),
    complete: grade.complete && hidden === 0,
    ...(hidden > 0 && { hidden }),
    exercises,
  };
}

function exerciseView(exercise: ExerciseGrade, isDue: boolean): ExerciseGrade {
  const checks = exercise.checks.map((check) => checkView(check, isDue));
  const hidden = checks.filter(isHidden).length;
  return {
    ...exercise,
    earned: sum(checks, ({ earned }) => earned),
    possible: sum(checks, ({ possible }) => possible),
    complete: exercise.complete && hidden === 0,
    ...(hidden > 0 && { hidden }),
    checks,
  };
}

function checkView(check: CheckGrade, isDue: boolean): CheckGrade {
  const { visibility = 'visible', ...shown } = check;
  if (visibility === 'visible' || (visibility === 'after-due' && isDue)) return shown;
  // Named one by one: a field that is added to a check later stays hidden.
  return { name: check.name, verdict: check.verdict, visibility, earned: 0, possible: 0, mismatches: [] };
}

/** Whether somebody may see no more of a check than its name and verdict. */
export function isHidden({ visibility = 'visible' }: Pick<CheckGrade, 'visibility'>): boolean {
  return visibility !== 'visible';
}

function sum<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + numberOf(item), 0);
}
