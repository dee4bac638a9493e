import { inertLine } from '../inert.ts';
import { learnerView } from '../learner-view.ts';
import type { CheckGrade, Grade } from '../result.ts';
import { accountOf, incidentOf, nameIn, resultOf } from './account.ts';
import type { ReportContext } from './context.ts';
import { outcomeOf } from './words.ts';

/**
 * The grade as Gradescope reads it from `results/results.json`: the scores of the tests add up to the total. This is the
 * whole grade, because Gradescope itself shows each test only to those who may see it.
 */
export function gradescopeReport(grade: Grade, { startedAt, endedAt }: ReportContext): string {
  const incidents = grade.exercises.flatMap((exercise) => {
    const incident = incidentOf(exercise);
    return incident ? [`${exercise.id}: ${incident.message}`, incident.detail] : [];
  });
  const tests = grade.exercises.flatMap((exercise, at) =>
    exercise.checks.map((check, index) => test(nameIn(grade, exercise, check), `${at + 1}.${index + 1}`, check)),
  );
  const document = {
    execution_time: Math.round((endedAt - startedAt) / 1000),
    output: [resultOf(learnerView(grade)), ...incidents].filter((line) => line !== '').join('\n'),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    extra_data: { grader: grade.grader, seed: grade.seed },
    tests,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const visibilities = { visible: 'visible', hidden: 'hidden', 'after-due': 'after_due_date' } as const;

function test(name: string, number: string, check: CheckGrade): object {
  const outcome = outcomeOf(check);
  const isLost = outcome === 'failed' || outcome === 'skipped';
  return {
    name: inertLine(name),
    number,
    score: check.earned,
    max_score: check.possible,
    status: isLost ? 'failed' : 'passed',
    ...(check.visibility && { visibility: visibilities[check.visibility] }),
    ...(outcome !== 'passed' && { output: outcome === 'advice' ? `Advice. ${accountOf(check)}` : accountOf(check) }),
  };
}
