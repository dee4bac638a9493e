import { UsageError } from '../error.ts';
import type { Grade } from '../result.ts';
import { accountOf, nameIn } from './account.ts';
import type { ReportContext } from './context.ts';
import { outcomeOf } from './words.ts';

/** The variables by which Classroom 50 says whose submission this is. A result without them is refused. */
const needed = ['CLASSROOM', 'ASSIGNMENT', 'SUBMISSION_TAG', 'COMMIT_URL', 'RELEASE_URL'] as const;

/** Throws a `UsageError` unless the environment is that of a grading job of Classroom 50. */
export function requireClassroom50(env: ReportContext['env']): void {
  const missing = needed.filter((name) => !env[name]);
  if (missing.length === 0) return;
  throw new UsageError(
    `--report classroom50 is for the grading job of Classroom 50, which sets ${missing.join(', ')}; here ${missing.length === 1 ? 'it is' : 'they are'} not set.`,
  );
}

/**
 * The grade as the `result.json` of Classroom 50, version 1. Its runner adds the owner and the kind of the assignment
 * by itself if they are not known here.
 */
export function classroom50Report(grade: Grade, { env, startedAt, endedAt }: ReportContext): string {
  requireClassroom50(env);
  const owner = env.OWNER || env.USERNAME;
  const document = {
    schema: 'classroom50/result/v1',
    classroom: env.CLASSROOM,
    assignment: env.ASSIGNMENT,
    ...(env.ASSIGNMENT_TYPE && { assignment_type: env.ASSIGNMENT_TYPE }),
    ...(owner && { owner }),
    submission: env.SUBMISSION_TAG,
    commit: env.COMMIT_URL,
    release: env.RELEASE_URL,
    review: env.REVIEW_URL || env.COMMIT_URL,
    datetime: submittedAt(env.SUBMISSION_TAG) ?? instant(startedAt),
    graded_at: instant(endedAt),
    score: grade.earned,
    'max-score': grade.possible,
    tests: grade.exercises.flatMap((exercise) =>
      exercise.checks.map((check) => ({
        'test-name': nameIn(grade, exercise, check),
        passed: check.verdict === 'passed' || outcomeOf(check) === 'advice',
        score: check.earned,
        'max-score': check.possible,
        ...(check.visibility && { visibility: check.visibility }),
        ...(check.verdict !== 'passed' && { output: accountOf(check, 2_000) }),
      })),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** When a submission was made, as its tag says: `submit/2026-06-02T10-00-00Z-0a1b2c3`. */
function submittedAt(tag = ''): string | undefined {
  const [, day, hours, minutes, seconds] = /^submit\/(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z/.exec(tag) ?? [];
  return day && `${day}T${hours}:${minutes}:${seconds}Z`;
}

function instant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
