import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { commandNames } from '../commands/names.ts';
import { UsageError } from '../error.ts';
import type { Level } from '../exercise.ts';
import { nearest } from '../nearest.ts';

/** A course: the folder that holds `exercises/`, and where compiled definitions are kept. */
export interface Course {
  readonly root: string;
  readonly cache: string;
  /** The folder that should hold the learner's `exercises/`; the course itself unless it is an installed package. */
  readonly home?: string;
  /** The folder of the instructor's own checks, if there are any. */
  readonly checks?: string | undefined;
}

/** Whether the course in this folder is a package that another project has installed: then it has only what learners get. */
export function isInstalled(root: string): boolean {
  return basename(dirname(root)) === 'node_modules';
}

/** Throws a `UsageError` where a command for instructors and authors is given to an installed course. */
export function requireRepository(command: string, { root }: Course): void {
  if (isInstalled(root))
    throw new UsageError(`${command} needs the repository of the course, which its instructor has.`);
}

/** The folder that should hold the learner's `exercises/`: that of the user, or the nearest above that has some. */
export function homeOf(root: string, cwd: string): string {
  if (!isInstalled(root)) return root;
  for (let folder = cwd; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'exercises'))) return folder;
  }
  return cwd;
}

/** The folder of the learner's own exercises. */
export function ownExercises({ root, home = root }: Course): string {
  return join(home, 'exercises');
}

/** The same, when it is there. Throws a `UsageError` if it is not; `orElse` says what else the user may do. */
export function requireOwnExercises(course: Course, orElse = ''): string {
  const folder = ownExercises(course);
  if (existsSync(folder)) return folder;
  const { root, home = root } = course;
  throw new UsageError(
    `There is no folder exercises in ${home}, nor above it. Go to the folder of your course${orElse}.`,
  );
}

/** The folder with the model answers. Throws a `UsageError` where a course is without them. */
export function solutionsOf({ root }: Course): string {
  const folder = join(root, 'solutions');
  if (existsSync(folder)) return folder;
  throw new UsageError('This copy of the course has no model answers; its instructor keeps them.');
}

/** The ids of all exercises, in the order of their numbers, beginner before advanced. */
export function exerciseIds(course: Course): string[] {
  const folder = join(course.root, 'exercises');
  if (!existsSync(folder)) throw new UsageError(`There is no folder exercises in ${course.root}.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'exercise.ts')))
    .map((entry) => entry.name)
    .sort(byNumber);
}

/** Orders `exercise-2` before `exercise-10` and before `exercise-2-advanced`. */
function byNumber(one: string, other: string): number {
  const padded = (id: string) => id.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  return padded(one) < padded(other) ? -1 : 1;
}

/** The id that was meant: a number stands for `exercise-2`, and a path for the exercise that it leads into. */
function idNamed(name: string, known: readonly string[]): string {
  const parts = name.split(/[\\/]+/).filter((part) => part !== '');
  const word = parts.findLast((part) => known.includes(part)) ?? parts.at(-1) ?? name;
  return /^\d/.test(word) && !known.includes(word) ? `exercise-${word}` : word;
}

/**
 * Turns what the user typed into exercise ids: `exercise-2`, `2`, `2-advanced`, `exercises/exercise-2/server.ts`, or
 * `exercise-2` with a level. Throws a `UsageError` that names every unknown exercise and the nearest one there is.
 */
export function resolveIds(asked: readonly string[], level: Level | undefined, course: Course): string[] {
  const known = exerciseIds(course);
  const unknown: string[] = [];
  const ids = asked.map((name) => {
    const id = idNamed(name, known);
    const withLevel = level === 'advanced' && !id.endsWith('-advanced') ? `${id}-advanced` : id;
    if (level === 'beginner' && id.endsWith('-advanced')) {
      throw new UsageError(`${id} is not of the level beginner. Leave out one of the two.`);
    }
    if (!known.includes(withLevel)) unknown.push(withLevel);
    return withLevel;
  });
  if (unknown.length > 0) {
    const sentences = unknown.map((id) => {
      const near = nearest(id, [...known, ...commandNames]);
      return `There is no exercise "${id}".${near ? ` Did you mean ${near}?` : ''}`;
    });
    throw new UsageError(`${sentences.join('\n')}\n"grade list" shows all exercises.`);
  }
  return [...new Set(ids)];
}
