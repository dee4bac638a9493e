import { inertLine } from '../inert.ts';
import type { CheckGrade, ExerciseGrade, Grade } from '../result.ts';
import { accountOf, incidentOf, millisecondsOf, printedBy } from './account.ts';
import type { ReportContext } from './context.ts';
import { outcomeOf } from './words.ts';

/** The version of the specification, which is a draft; readers know only this one. */
const specVersion = '0.0.0';

/** The grade in the Common Test Report Format. It knows no points, so these are labels of each test. */
export function ctrfReport(grade: Grade, { startedAt, endedAt }: ReportContext): string {
  const { grader, seed, earned, possible, complete, stopped } = grade;
  const summary = { earned, possible, complete, seed, ...(stopped && { stopped }) };
  return document(
    grader,
    { startedAt, endedAt },
    grade.exercises.flatMap((exercise) => [...incidentTests(exercise), ...exercise.checks.map(testIn(exercise))]),
    grade.exercises.length,
    summary,
  );
}

/** The report of a run that has no grade: one test that failed, without points. */
export function ctrfFault(message: string, { startedAt, endedAt }: ReportContext): string {
  const test = {
    name: 'the exercises are graded',
    status: 'failed',
    duration: 0,
    rawStatus: 'fault',
    message,
  } as const;
  return document(undefined, { startedAt, endedAt }, [test], 0, {});
}

/** A test as the schema has it; more is optional. */
interface Test {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped' | 'other';
  readonly duration: number;
}

function document(
  grader: string | undefined,
  { startedAt, endedAt }: Pick<ReportContext, 'startedAt' | 'endedAt'>,
  tests: readonly Test[],
  suites: number,
  about: Readonly<Record<string, unknown>>,
): string {
  const count = (status: Test['status']) => tests.filter((test) => test.status === status).length;
  const summary = {
    tests: tests.length,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    pending: 0,
    other: count('other'),
    suites,
    start: startedAt,
    stop: endedAt,
    duration: endedAt - startedAt,
    extra: { 'course.grade': about },
  };
  const results = { tool: { name: 'grade', ...(grader && { version: grader }) }, summary, tests };
  const timestamp = new Date(endedAt).toISOString();
  return `${JSON.stringify({ reportFormat: 'CTRF', specVersion, timestamp, generatedBy: 'grade', results }, null, 2)}\n`;
}

function incidentTests(exercise: ExerciseGrade): Test[] {
  const incident = incidentOf(exercise);
  if (!incident) return [];
  const { kind, name, message, detail } = incident;
  const about = { suite: [exercise.id], rawStatus: kind, message, ...(detail && { trace: detail }) };
  return [{ name, status: 'failed', duration: 0, ...about }];
}

function testIn({ id, server }: ExerciseGrade): (check: CheckGrade) => Test {
  return (check) => {
    const outcome = outcomeOf(check);
    const printed = printedBy(check);
    const about = {
      suite: [id],
      rawStatus: outcome,
      labels: {
        earned: check.earned,
        points: check.possible,
        ...(check.visibility && { visibility: check.visibility }),
      },
      ...(outcome !== 'passed' && { message: accountOf(check) }),
      ...(server.file !== undefined && { filePath: inertLine(server.file) }),
      ...(printed !== '' && { stdout: printed.split('\n') }),
    };
    const status = outcome === 'advice' ? 'other' : outcome;
    return { name: inertLine(check.name), status, duration: millisecondsOf(check), ...about };
  };
}
