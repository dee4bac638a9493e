import type { Check, PerPart, Points } from './exercise.ts';
import type { PartResult } from './verdict/verdict.ts';

/** Whole points a check can earn. */
export function possiblePoints(points: Points): number {
  return typeof points === 'number' ? points : sum(Object.values(points).flatMap(numbersIn));
}

/** Whole points that a check has earned: all or nothing for a single number, otherwise part by part. */
export function earnedPoints(check: Check, results: readonly PartResult[]): number {
  const { points } = check;
  if (typeof points === 'number') return results.every(({ held }) => held) ? points : 0;
  const parts = new Set(results.map(({ part }) => part));
  return sum(
    [...parts].map((part) =>
      earnedBy(
        points,
        results.filter((result) => result.part === part),
      ),
    ),
  );
}

function earnedBy(points: PerPart<number>, results: readonly PartResult[]): number {
  const [first] = results;
  const worth = first && points[first.part];
  if (typeof worth !== 'object') return results.every(({ held }) => held) ? (worth ?? 0) : 0;
  return sum(results.map(({ header, held }) => (held && header ? (worth[header as Lowercase<string>] ?? 0) : 0)));
}

function numbersIn(worth: number | Readonly<Record<string, number>> | undefined): number[] {
  return typeof worth === 'object' ? Object.values(worth) : [worth ?? 0];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
