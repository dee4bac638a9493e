import type { Check } from './exercise.ts';
import type { CheckGrade } from './result.ts';
import { possiblePoints } from './score.ts';

/** The grade of a check that was not played; `reason` is a sentence. */
export function skip({ name, points }: Check, reason: string): CheckGrade {
  return { name, verdict: 'skipped', earned: 0, possible: possiblePoints(points), mismatches: [], skipped: reason };
}
