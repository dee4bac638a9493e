import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Course, solutionsOf } from '../definition/course.ts';
import { entryName, isGivenModule, trackOfFile, tracks } from '../submission.ts';
import { fileProblems } from '../verify/verify-files.ts';

/** Files by their paths, which have slashes. */
export type Files = Readonly<Record<string, string>>;

/**
 * What learners get of an exercise: its README, the stubs of all tracks and the modules that it gives. Everything else in
 * its folder, its definition above all, stays with the course.
 */
export function filesFor(id: string, course: Course): Files {
  const folder = join(course.root, 'exercises', id);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isForLearners(entry.name))
    .map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [`exercises/${id}/${name}`, readFileSync(join(folder, name), 'utf8')]));
}

function isForLearners(name: string): boolean {
  if (name === 'README.md' || tracks.some((track) => name === entryName(track))) return true;
  return isGivenModule(name, trackOfFile(name));
}

/** What keeps an exercise from being handed out: a file that is missing or too much, or a stub that is solved. */
export function handoutProblems(id: string, course: Course): string[] {
  const problems = fileProblems(id, course);
  if (problems.length > 0) return problems;
  return tracks.flatMap((track) => {
    const stub = join('exercises', id, entryName(track));
    const texts = [join(course.root, stub), join(solutionsOf(course), id, entryName(track))].map(textOf);
    return texts[0] !== undefined && texts[0] === texts[1] ? [`${stub} is the model answer.`] : [];
  });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // a course need not have every track
  }
}
