import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../error.ts';
import type { Check, Exercise } from '../exercise.ts';
import { lookAt } from '../look.ts';
import { nearest } from '../nearest.ts';
import { shownPath } from '../place.ts';
import { type Course, exerciseIds } from './course.ts';
import { loadChecks } from './definition.ts';
import { seeded } from './seed.ts';
import { problemsOf } from './validate.ts';

const fileName = 'exercise.ts';

/**
 * Looks for an instructor's own checks, `ID/exercise.ts` in this folder for each exercise that has any. Throws a `UsageError`
 * that names the file if the course has no such exercise, or the folder if there is nothing in it.
 */
export function requireOwnChecks(folder: string, course: Course): void {
  if (!lookAt(folder)?.isDirectory()) throw new UsageError(`There is no folder ${shownPath(folder)} for --checks.`);
  const ids = readdirSync(folder).filter((name) => existsSync(join(folder, name, fileName)));
  if (ids.length === 0) {
    throw new UsageError(
      `${shownPath(folder)} holds no checks. Those for exercise-1 belong in ${shownPath(join(folder, 'exercise-1', fileName))}.`,
    );
  }
  const known = exerciseIds(course);
  const problems = ids.flatMap((id) => {
    if (known.includes(id)) return [];
    const near = nearest(id, known);
    return `${shownPath(join(folder, id, fileName))}: the course has no exercise "${id}".${near ? ` Did you mean ${near}?` : ''}`;
  });
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
}

/**
 * The exercise with the checks that the instructor has for it, after those of the course, and hidden unless they say
 * otherwise. Throws a `UsageError` with all that is wrong with them.
 */
export async function withOwnChecks(exercise: Exercise, course: Course, seed: number): Promise<Exercise> {
  if (course.checks === undefined) return exercise;
  const file = join(course.checks, exercise.id, fileName);
  if (!existsSync(file)) return exercise;
  const name = shownPath(file);
  const build = await loadChecks(file);
  const find = (wanted: string) => {
    const found = exercise.checks.find((check) => check.name === wanted);
    if (found) return found;
    const names = exercise.checks.map((check) => check.name);
    const near = nearest(wanted, names);
    throw new UsageError(
      `${name}: ${exercise.id} has no check "${wanted}".${near ? ` Did you mean "${near}"?` : ` It has:\n${names.map((known) => `  ${known}`).join('\n')}`}`,
    );
  };
  const own = built(() => build(seeded(seed), find), name);
  if (!Array.isArray(own) || !own.every((check) => typeof check === 'object' && check !== null))
    throw new UsageError(`${name}: defineChecks has to return a list of checks.`);
  const merged = { ...exercise, checks: [...exercise.checks, ...hiddenUnlessStated(own)] };
  const problems = problemsOf(merged, exercise.checks.length);
  if (problems.length > 0) throw new UsageError(problems.map((problem) => `${name}: ${problem}`).join('\n'));
  return merged;
}

/** What a definition makes of a seed; throws a `UsageError` that names its file if it throws. */
function built<Value>(build: () => Value, name: string): Value {
  try {
    return build();
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${name}: the definition throws ${String(error)}`);
  }
}

/** The same checks, which go on referring to each other. */
function hiddenUnlessStated(own: readonly Check[]): Check[] {
  const copies = new Map(
    own.map((check) => [check, { ...check, visibility: check.visibility ?? ('hidden' as const) }]),
  );
  return [...copies.values()].map((check) =>
    Object.assign(check, { after: check.after?.map((other) => copies.get(other) ?? other) }),
  );
}
