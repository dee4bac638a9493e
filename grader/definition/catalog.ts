import { join } from 'node:path';
import { UsageError } from '../error.ts';
import type { Exercise } from '../exercise.ts';
import { shownPath } from '../place.ts';
import type { Course } from './course.ts';
import { loadDefinition } from './definition.ts';
import { withOwnChecks } from './own-checks.ts';
import { seeded } from './seed.ts';
import { problemsOf } from './validate.ts';

/** Loads and validates exercises with the values of a seed; all problems of all of them are reported together. */
export async function loadExercises(ids: readonly string[], course: Course, seed: number): Promise<Exercise[]> {
  const outcomes = await Promise.all(ids.map((id) => loadExercise(id, course, seed)));
  const problems = outcomes.flatMap((outcome) => ('problems' in outcome ? outcome.problems : []));
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return outcomes.flatMap((outcome) => ('exercise' in outcome ? outcome.exercise : []));
}

async function loadExercise(
  id: string,
  course: Course,
  seed: number,
): Promise<{ readonly exercise: Exercise } | { readonly problems: readonly string[] }> {
  const folder = join(course.root, 'exercises', id);
  const file = join(folder, 'exercise.ts');
  const name = shownPath(file);
  try {
    const define = await loadDefinition(file, course.cache);
    const definition = define(seeded(seed));
    const problems = problemsOf(definition);
    if (problems.length > 0) return { problems: problems.map((problem) => `${name}: ${problem}`) };
    return { exercise: await withOwnChecks({ ...definition, id, folder }, course, seed) };
  } catch (error) {
    if (error instanceof UsageError) return { problems: [error.message] };
    return { problems: [`${name}: the definition throws ${String(error)}`] };
  }
}
