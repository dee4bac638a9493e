import { inertLine } from '../inert.ts';
import type { CheckGrade, ExerciseGrade, Grade } from '../result.ts';
import { accountOf, incidentOf, millisecondsOf, nameIn } from './account.ts';
import { outcomeOf } from './words.ts';

/**
 * The result that GitHub Classroom's autograding reporter and its like read, in Base64, from the output `result` of a
 * step. They add the scores of the tests up; any other status than "pass" fails their step.
 */
export function githubClassroomReport(grade: Grade): string {
  const tests = grade.exercises.flatMap((exercise) => exercise.checks.map(testIn(grade, exercise)));
  const incidents = grade.exercises.flatMap((exercise) => incidentOf(exercise) ?? []);
  const isPassed = tests.every(({ status }) => status === 'pass');
  return document(incidents.length > 0 ? 'error' : isPassed ? 'pass' : 'fail', grade.possible, tests);
}

/** The result of a run that has no grade: an error, with nothing to be won. */
export function githubClassroomFault(message: string): string {
  const name = 'the exercises are graded';
  return document('error', 0, [test(name, 'error', 0, message, 0)]);
}

/** The notices by which the reporter has told the service, and scripts, of the points. */
export function githubClassroomNotices({ earned, possible }: Pick<Grade, 'earned' | 'possible'>): string {
  const points = JSON.stringify({ totalPoints: earned, maxPoints: possible });
  return [
    `::notice title=Autograding complete::Points ${earned}/${possible}\n`,
    `::notice title=Autograding report::${points}\n`,
  ].join('');
}

type Status = 'pass' | 'fail' | 'error';

interface Test {
  readonly name: string;
  readonly status: Status;
  readonly score: number;
}

function document(status: Status, maxScore: number, tests: readonly Test[]): string {
  return `${JSON.stringify({ version: 1, status, max_score: maxScore, tests }, null, 2)}\n`;
}

function testIn(grade: Grade, exercise: ExerciseGrade): (check: CheckGrade) => Test {
  const incident = incidentOf(exercise);
  return (check) => {
    const name = nameIn(grade, exercise, check);
    const outcome = outcomeOf(check);
    const status = outcome === 'failed' || outcome === 'skipped' ? 'fail' : 'pass';
    const isLost = outcome === 'skipped' && incident !== undefined;
    const message = isLost ? incident.message : outcome === 'passed' ? '' : accountOf(check);
    return test(name, isLost ? 'error' : status, check.earned, message, millisecondsOf(check), check.curl);
  };
}

function test(name: string, status: Status, score: number, message: string, ms: number, curl = ''): Test {
  const about = { message, test_code: inertLine(curl), filename: '', line_no: 0, execution_time: `${ms / 1000}s` };
  return { name, status, score, ...about };
}
