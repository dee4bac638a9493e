import { describe, expect, test } from 'vitest';
import { loadExercises } from '../definition/catalog.ts';
import { exerciseIds } from '../definition/course.ts';
import { course as fixtures, root } from '../fixtures/greeting.ts';
import { possiblePoints } from '../score.ts';
import { serversOf } from './verify-files.ts';

const course = { root, cache: `${fixtures.cache}-course` };
const exercises = await loadExercises(exerciseIds(course), course, 1);

// What verify proves of one exercise it proves in CI; here is what this course wants of all of its exercises.
describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))('%s', (id, exercise) => {
  test('has at least eight servers that are wrong, and three that are right in another way', () => {
    const { right, wrong } = serversOf(id, course);
    expect(wrong.length).toBeGreaterThanOrEqual(8);
    expect(right.length).toBeGreaterThanOrEqual(3);
  });

  test('declares at most a handful of wrong answers as harmless, each with a reason', () => {
    const { harmless = [] } = exercise;
    expect(harmless.length).toBeLessThanOrEqual(5);
    for (const { reason } of harmless) expect(reason.length).toBeGreaterThan(20);
  });

  test('is worth 100 points', () => {
    expect(exercise.checks.reduce((sum, { points }) => sum + possiblePoints(points), 0)).toBe(100);
  });
});
