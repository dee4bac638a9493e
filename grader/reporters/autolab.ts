import { inertLine } from '../inert.ts';
import type { Grade } from '../result.ts';
import { brief, incidentOf } from './account.ts';
import { outcomeOf } from './words.ts';

/**
 * The last two lines that an Autolab grader prints: feedback for each check, with the exercises as stages, and the
 * points of each exercise, whose id is the name of the problem.
 */
export function autolabReport(grade: Grade): string {
  const stages = grade.exercises.map(({ id }) => id);
  const feedback = grade.exercises.map((exercise) => {
    const incident = incidentOf(exercise);
    const rows = exercise.checks.map((check) => {
      const outcome = outcomeOf(check);
      const passed = outcome === 'passed' || outcome === 'advice';
      return [inertLine(check.name), { passed, ...(outcome !== 'passed' && { hint: brief(check) }) }];
    });
    if (incident) rows.unshift([incident.name, { passed: false, hint: incident.message }]);
    return [exercise.id, Object.fromEntries(rows)];
  });
  const scores = Object.fromEntries(grade.exercises.map(({ id, earned }) => [id, earned]));
  const lines = [{ _presentation: 'semantic', stages, ...Object.fromEntries(feedback) }, { scores }];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
