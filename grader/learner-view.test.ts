import { describe, expect, test } from 'vitest';
import { unjailed } from './fixtures/greeting.ts';
import { sumUp } from './grade.ts';
import { learnerView } from './learner-view.ts';
import { type CheckGrade, type ExerciseGrade, type Grade, gradeSchema } from './result.ts';

const visible: CheckGrade = { name: 'GET /', verdict: 'passed', earned: 3, possible: 3, mismatches: [] };

/** A check with all that a result can say of one, each value a word that is easy to find. */
const secret: CheckGrade = {
  name: 'PUT /',
  verdict: 'failed',
  visibility: 'hidden',
  earned: 1,
  possible: 4,
  mismatches: [{ where: 'SECRET', expected: 'SECRET', actual: 'SECRET', message: 'SECRET' }],
  reason: 'closed',
  skipped: 'SECRET',
  hint: 'SECRET',
  diagnosis: { received: 'SECRET', called: 'SECRET', decides: 'SECRET', source: 'SECRET' },
  curl: 'SECRET',
  exchange: {
    request: { method: 'PUT', path: '/SECRET', headers: { 'x-a': 'SECRET' }, body: 'SECRET' },
    response: { status: 200, reason: 'SECRET', headers: { 'x-a': 'SECRET' }, body: 'SECRET', bodyBytes: 6 },
    problem: 'SECRET',
    received: { text: 'SECRET' },
    upstream: 'SECRET',
    ms: 4,
    log: 'SECRET',
  },
  flow: { kind: 'repeat', answers: [{ status: 299, ms: 1 }] },
};

function graded(...checks: CheckGrade[]): Grade {
  const [earned, possible] = (['earned', 'possible'] as const).map((key) =>
    checks.reduce((total, check) => total + check[key], 0),
  );
  const exercise: ExerciseGrade = {
    id: 'exercise-2',
    title: '2xx',
    level: 'beginner',
    track: 'typescript',
    earned: earned ?? 0,
    possible: possible ?? 0,
    complete: checks.every(({ verdict }) => verdict === 'passed'),
    server: { started: true, file: 'server.ts', ms: 90, restarts: 0 },
    checks,
  };
  return gradeSchema.parse(sumUp([exercise], { grader: '1.2.3', seed: 7, submission: 'ada', ...unjailed }));
}

describe('what a learner sees', () => {
  test('is everything when nothing is hidden', () => {
    const grade = graded(visible);
    expect(learnerView(grade)).toEqual(grade);
  });

  test.each(['hidden', 'after-due'] as const)('of a check that is %s is its name and its verdict', (visibility) => {
    const view = gradeSchema.parse(learnerView(graded(visible, { ...secret, visibility })));
    expect(view.exercises[0]?.checks).toEqual([
      visible,
      { name: 'PUT /', verdict: 'failed', visibility, earned: 0, possible: 0, mismatches: [] },
    ]);
    expect(JSON.stringify(view)).not.toContain('SECRET');
  });

  test('has the totals of what is visible, and says how many checks are not', () => {
    const view = learnerView(graded(visible, secret));
    expect(view).toMatchObject({
      earned: 3,
      possible: 3,
      hidden: 1,
      exercises: [{ earned: 3, possible: 3, hidden: 1 }],
    });
  });

  test('is never complete while something is hidden', () => {
    const grade = graded(visible, { ...visible, name: 'PUT /', visibility: 'hidden' });
    expect(grade.complete).toBe(true);
    expect(learnerView(grade)).toMatchObject({ complete: false, exercises: [{ complete: false }] });
  });

  test('grows when the submission is due', () => {
    const { visibility: _, ...shown } = secret;
    const view = learnerView(graded(visible, { ...secret, visibility: 'after-due' }, secret), true);
    expect(view.exercises[0]?.checks.slice(0, 2)).toEqual([visible, shown]);
    expect(view).toMatchObject({ earned: 4, possible: 7, hidden: 1 });
  });
});
