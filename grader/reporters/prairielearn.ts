import { inertLine } from '../inert.ts';
import type { CheckGrade, Grade } from '../result.ts';
import { accountOf, fitting, incidentOf, nameIn, resultOf } from './account.ts';

/** Bytes of the file that PrairieLearn reads: 1 MB, with some to spare. */
const mostBytes = 950_000;

/**
 * The grade as the `results.json` of PrairieLearn's external grading. An interrupted run is not gradable, so that it
 * costs the learner no attempt; what was played stands in its tests.
 */
export function prairielearnReport(grade: Grade): string {
  const { earned, possible } = grade;
  const result = resultOf(grade);
  const incidents = grade.exercises.flatMap((exercise) => incidentOf(exercise) ?? []);
  const isGradable = grade.stopped !== 'interrupted';
  return fitting(mostBytes, (room) => {
    const tests = grade.exercises.flatMap((exercise) =>
      exercise.checks.map((check) => test(nameIn(grade, exercise, check), check, room)),
    );
    const document = {
      gradable: isGradable,
      ...(isGradable
        ? { score: possible === 0 ? 1 : earned / possible }
        : { format_errors: incidents.map(({ message }) => message) }),
      message: result,
      output: incidents.map(({ message, detail }) => `${message}\n${detail}`.trim()).join('\n\n'),
      tests,
    };
    return `${JSON.stringify(document, null, 2)}\n`;
  });
}

/** The result of a run that has no grade, which costs the learner no attempt. */
export function prairielearnFault(message: string): string {
  return `${JSON.stringify({ gradable: false, format_errors: [message] }, null, 2)}\n`;
}

function test(name: string, check: CheckGrade, room: number): object {
  return {
    name: inertLine(name),
    points: check.earned,
    max_points: check.possible,
    ...(check.verdict !== 'passed' && { message: accountOf(check, room) }),
  };
}
