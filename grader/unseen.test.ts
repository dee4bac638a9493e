import { expect, test } from 'vitest';
import { problemsOf } from './definition/validate.ts';
import { greeting } from './fixtures/greeting.ts';
import { possiblePoints } from './score.ts';
import { withoutOutput } from './unseen.ts';

test('an exercise without output asks for everything else, for as many points less', async () => {
  const whole = await greeting();
  const rest = withoutOutput(whole);
  const total = (exercise: typeof whole) =>
    exercise.checks.reduce((sum, { points }) => sum + possiblePoints(points), 0);
  expect(problemsOf(rest)).toEqual([]);
  expect(rest.checks.map(({ name }) => name)).toEqual(whole.checks.map(({ name }) => name));
  expect(rest.checks.filter(({ expect: { log } }) => log !== undefined)).toEqual([]);
  expect(total(whole) - total(rest)).toBe(1);
});

test('an exercise without output keeps which check builds on which', async () => {
  const { checks } = withoutOutput(await greeting());
  const dependent = checks.filter(({ after }) => after.length > 0);
  expect(dependent.map(({ name, after }) => [name, after.map((other) => checks.includes(other))])).toEqual([
    ['after', [true]],
  ]);
});
