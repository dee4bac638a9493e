import { inertLine } from '../inert.ts';
import type { CheckGrade, Grade } from '../result.ts';
import { accountOf, brief, incidentOf, nameIn, resultOf } from './account.ts';
import { outcomeOf, pointsOf } from './words.ts';

/** The grade in the Test Anything Protocol, version 14; what happened to an exercise as a whole is a point of its own. */
export function tapReport(grade: Grade): string {
  const points = grade.exercises.flatMap((exercise) => {
    const incident = incidentOf(exercise);
    const checks = exercise.checks.map((check) => checkPoint(nameIn(grade, exercise, check), check));
    if (!incident) return checks;
    const { message, detail } = incident;
    return [notOk(nameIn(grade, exercise, incident), { message, ...(detail && { detail }) }), ...checks];
  });
  const numbered = points.map(({ verdict, rest }, at) => `${verdict} ${at + 1} - ${rest}`);
  const comments = grade.exercises.map(
    ({ id, title, earned, possible }) => `# ${id}  ${inertLine(title)}: ${earned} of ${possible} points`,
  );
  const end = `# ${resultOf(grade)}`;
  return `${['TAP version 14', `1..${points.length}`, ...comments, ...numbered, end].join('\n')}\n`;
}

/** The report of a run that has no grade. */
export function tapFault(message: string): string {
  return `TAP version 14\nBail out! ${inertLine(message)}\n`;
}

interface Point {
  readonly verdict: 'ok' | 'not ok';
  /** The description, and what stands below it. */
  readonly rest: string;
}

function checkPoint(name: string, check: CheckGrade): Point {
  const described = `${escaped(name)} (${pointsOf(check)})`;
  switch (outcomeOf(check)) {
    case 'passed':
      return { verdict: 'ok', rest: described };
    case 'skipped':
      return { verdict: 'ok', rest: `${described} # SKIP ${escaped(brief(check))}` };
    case 'advice':
      return { verdict: 'not ok', rest: `${described} # TODO advice, worth no points` };
    case 'failed': {
      const { earned, possible } = check;
      return notOk(name, { message: accountOf(check), earned, possible }, described);
    }
  }
}

function notOk(name: string, about: Readonly<Record<string, unknown>>, described = escaped(name)): Point {
  // Each line of JSON is one of YAML 1.2.
  const lines = Object.entries(about).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`);
  return { verdict: 'not ok', rest: [described, '  ---', ...lines, '  ...'].join('\n') };
}

/** A description or a reason: a number sign would begin a directive. */
function escaped(text: string): string {
  return inertLine(text).replace(/[\\#]/g, '\\$&');
}
