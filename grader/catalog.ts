import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadDefinition } from './definition.ts';
import { UsageError } from './error.ts';
import type { Exercise, Level } from './exercise.ts';
import { seeded } from './seed.ts';
import { nearest } from './nearest.ts';
import { shownPath } from './place.ts';
import { problemsOf } from './validate.ts';

/** A course: the folder that holds `exercises/`, and where compiled definitions are kept. */
export interface Course {
  readonly root: string;
  readonly cache: string;
}

/** The ids of all exercises, in the order of their numbers, beginner before advanced. */
export function exerciseIds(course: Course): string[] {
  const folder = join(course.root, 'exercises');
  if (!existsSync(folder)) throw new UsageError(`There is no folder exercises in ${course.root}.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'exercise.ts')))
    .map((entry) => entry.name)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/**
 * Turns what the user typed into exercise ids: `exercise-2`, `2`, or `exercise-2` with a level. Throws a `UsageError`
 * that names every unknown exercise and the nearest one there is.
 */
export function resolveIds(asked: readonly string[], level: Level | undefined, course: Course): string[] {
  const known = exerciseIds(course);
  const unknown: string[] = [];
  const ids = asked.map((name) => {
    const id = /^\d+$/.test(name) ? `exercise-${name}` : name.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '');
    const withLevel = level === 'advanced' && !id.endsWith('-advanced') ? `${id}-advanced` : id;
    if (!known.includes(withLevel)) unknown.push(withLevel);
    return withLevel;
  });
  if (unknown.length > 0) {
    const sentences = unknown.map((id) => {
      const near = nearest(id, known);
      return `There is no exercise "${id}".${near ? ` Did you mean ${near}?` : ''}`;
    });
    throw new UsageError(`${sentences.join('\n')}\n"grade list" shows all exercises.`);
  }
  return [...new Set(ids)];
}

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
    return { exercise: { ...definition, id, folder } };
  } catch (error) {
    if (error instanceof UsageError) return { problems: [error.message] };
    return { problems: [`${name}: the definition throws ${String(error)}`] };
  }
}
