import type { Check, Exercise, Expectation, Points } from './exercise.ts';

/** The exercise as it can be graded where the output of the server is not seen: nothing is asked of it, or worth points. */
export function withoutOutput(exercise: Exercise): Exercise {
  const twins = new Map<Check, Check>();
  for (const check of exercise.checks) {
    // A check comes after those that it builds on, so their twins are there.
    const after = check.after.map((earlier) => twins.get(earlier) ?? earlier);
    twins.set(check, { ...blind(check), after });
  }
  return { ...exercise, checks: [...twins.values()] };
}

/** How many points of an exercise are for the output of the server. */
export function pointsForOutput({ checks }: Exercise): number {
  return checks.reduce((sum, { points, expect }) => sum + (expect.log ? worthOfOutput(points, expect) : 0), 0);
}

function blind(check: Check): Check {
  const { log, ...expect } = check.expect;
  if (log === undefined) return check;
  const points = withoutLog(check.points, Object.keys(expect).length);
  return { ...check, points, expect: expect as Expectation }; // every other part is as it was
}

function withoutLog(points: Points, otherParts: number): Points {
  if (otherParts === 0) return 0;
  if (typeof points === 'number') return points;
  const { log: _, ...others } = points;
  return others;
}

function worthOfOutput(points: Points, { log: _, ...others }: Expectation): number {
  const isAlone = Object.keys(others).length === 0;
  if (typeof points === 'number') return isAlone ? points : 0;
  return points.log ?? 0;
}
