import { createHash } from 'node:crypto';
import { inertLine, shorten } from '../inert.ts';
import type { CheckGrade, ExerciseGrade, Grade } from '../result.ts';
import { brief, incidentOf } from './account.ts';
import type { ReportContext } from './context.ts';
import { checkSpot, incidentSpot, type Spot } from './spot.ts';
import { type Outcome, outcomeOf } from './words.ts';

/**
 * The grade as a code quality report of GitLab: one entry for each check that failed, on the line of the learner's file
 * where its request is handled. An entry keeps its fingerprint from run to run, so that a merge request shows what it
 * has mended.
 */
export function gitlabReport(grade: Grade, context: ReportContext): string {
  const root = context.env.CI_PROJECT_DIR || context.cwd;
  const entries = grade.exercises.flatMap((exercise) => {
    const incident = incidentOf(exercise);
    const spot = incident && incidentSpot(exercise, root, context);
    return [
      ...(incident ? [entry(exercise, incident.name, incident.message, 'blocker', spot)] : []),
      ...exercise.checks.flatMap((check) => {
        const severity = severities[outcomeOf(check)];
        const place = checkSpot(exercise, check, root, context);
        return severity ? [entry(exercise, check.name, `${check.name}: ${brief(check)}`, severity, place)] : [];
      }),
    ];
  });
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** A check that was skipped waits for another one, which is in the list. */
const severities: Readonly<Record<Outcome, 'major' | 'info' | undefined>> = {
  passed: undefined,
  failed: 'major',
  skipped: undefined,
  advice: 'info',
};

function entry(
  { id }: Pick<ExerciseGrade, 'id'>,
  name: CheckGrade['name'],
  description: string,
  severity: 'blocker' | 'major' | 'info',
  spot: Spot | undefined,
): object {
  return {
    description: inertLine(shorten(description, 1_000)),
    check_name: inertLine(`${id}/${name}`),
    fingerprint: createHash('sha256').update(`${id}\0${name}`).digest('hex'),
    severity,
    location: { path: inertLine(spot?.path ?? id), lines: { begin: spot?.line ?? 1 } },
  };
}
