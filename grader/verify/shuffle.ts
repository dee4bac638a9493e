import { seeded } from '../definition/seed.ts';
import type { Check, Exercise } from '../exercise.ts';

/**
 * The exercise with its checks in an order that the seed decides: checks that build on each other, directly or through
 * others, stay together and in their order; such groups come in any order, because nothing says that they may not. A
 * last check that builds on most others looks back at the whole run: it stays at the end, and connects nothing.
 */
export function shuffled(exercise: Exercise, seed: number): Exercise {
  const { integer } = seeded(seed);
  const place = ([first]: readonly Check[]) => integer(`place of ${first?.name}`, 0, 2 ** 31);
  const last = exercise.checks.at(-1);
  const end = last && last.after.length > exercise.checks.length / 2 ? [last] : [];
  const groups = groupsOf(exercise.checks.slice(0, exercise.checks.length - end.length)).map((group) => ({
    group,
    at: place(group),
  }));
  const checks = groups.sort((one, other) => one.at - other.at).flatMap(({ group }) => group);
  return { ...exercise, checks: [...checks, ...end] };
}

/** Checks that build on each other, each group in the order of the exercise. */
function groupsOf(checks: readonly Check[]): Check[][] {
  const groupOf = new Map<Check, Check[]>();
  for (const check of checks) {
    const joined = new Set(check.after.flatMap((other) => [groupOf.get(other) ?? []]));
    const members = [...[...joined].flat(), check];
    for (const member of members) groupOf.set(member, members);
  }
  const inOrder = (group: readonly Check[]) => checks.filter((check) => group.includes(check));
  return [...new Set(groupOf.values())].map(inOrder);
}
