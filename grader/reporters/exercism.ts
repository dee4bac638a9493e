import { inertLine, shorten } from '../inert.ts';
import type { CheckGrade, Grade } from '../result.ts';
import { accountOf, checksOf, incidentOf, nameIn, printedBy } from './account.ts';
import { outcomeOf } from './words.ts';

/** Characters of a message that Exercism stores are 65,535; some are left for the words that say what was cut. */
const mostCharacters = 65_000;

/** The grade as the `results.json` of an Exercism test runner, version 2, which knows tests but no points. */
export function exercismReport(grade: Grade): string {
  const tests = grade.exercises.flatMap((exercise) =>
    exercise.checks.map((check) => test(nameIn(grade, exercise, check), check)),
  );
  const incidents = grade.exercises.flatMap((exercise) => incidentOf(exercise) ?? []);
  const isUnplayed = incidents.length > 0 && checksOf(grade).every(({ verdict }) => verdict === 'skipped');
  if (isUnplayed || grade.stopped === 'interrupted') {
    const message = incidents.map(({ message, detail }) => `${message}\n${detail}`.trim()).join('\n\n');
    return document('error', message, tests);
  }
  const isPassed = incidents.length === 0 && tests.every(({ status }) => status === 'pass');
  return document(isPassed ? 'pass' : 'fail', null, tests);
}

/** The result of a run that has no grade. */
export function exercismFault(message: string): string {
  return document('error', message, []);
}

type Status = 'pass' | 'fail' | 'error';

interface Test {
  readonly name: string;
  readonly status: Status;
}

function document(status: Status, message: string | null, tests: readonly Test[]): string {
  const said = message === null ? null : shorten(message, mostCharacters);
  return `${JSON.stringify({ version: 2, status, message: said, tests }, null, 2)}\n`;
}

const statuses = { passed: 'pass', advice: 'pass', failed: 'fail', skipped: 'error' } as const;

function test(name: string, check: CheckGrade): Test {
  const outcome = outcomeOf(check);
  const printed = printedBy(check);
  const about = {
    ...(outcome !== 'passed' && { message: accountOf(check) }),
    ...(printed !== '' && { output: atMost500(printed) }),
    ...(check.exchange && { test_code: inertLine(check.curl ?? requestOf(check.exchange)) }),
  };
  return { name, status: statuses[outcome], ...about };
}

function requestOf({ request: { method, path } }: NonNullable<CheckGrade['exchange']>): string {
  return `${method} ${path}`;
}

/** Exercism refuses an output of more than 500 characters. */
function atMost500(output: string): string {
  const begun = output.slice(0, 440).replace(/[\uD800-\uDBFF]$/, ''); // no half of a character
  return output.length <= 500 ? output : `${begun}\nOutput was truncated. Please limit to 500 chars`;
}
