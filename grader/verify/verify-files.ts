import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { type Course, exerciseIds } from '../definition/course.ts';
import type { Track } from '../entry.ts';
import { entryIn, entryName, isGivenModule, trackOfFile, tracks, tracksIn } from '../submission.ts';

/** The files of an exercise that can be graded, by what is known of them. */
export interface Servers {
  readonly stubs: readonly string[];
  readonly solutions: readonly string[];
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/** What a user's own work leaves in a folder; git leaves it out, too. */
const passing = ['__pycache__', '.venv'];

/** The servers that an exercise has, in all tracks. */
export function serversOf(id: string, course: Course): Servers {
  const solutions = join(course.root, 'solutions', id);
  return {
    stubs: entriesIn(join(course.root, 'exercises', id)),
    solutions: entriesIn(solutions),
    right: filesIn(join(solutions, 'right')),
    wrong: filesIn(join(solutions, 'wrong')),
  };
}

/** What is missing in an exercise's folders, and what does not belong there. */
export function fileProblems(id: string, course: Course): string[] {
  const [exercise, solutions] = [join('exercises', id), join('solutions', id)];
  const exists = (name: string) => existsSync(join(course.root, name));
  const expected = (track: Track) => [join(exercise, entryName(track)), join(solutions, entryName(track))];
  // Whoever offers a track has both a stub and a solution for it, and a track is for the whole course.
  const others = exerciseIds(course).flatMap((other) => tracksIn(join(course.root, 'exercises', other)));
  const isOffered = (track: Track) => others.includes(track) || expected(track).some(exists);
  const offered = tracks.filter((track) => track === 'typescript' || isOffered(track));
  const required = [join(exercise, 'README.md'), ...offered.flatMap(expected)];
  const missing = required.filter((name) => !exists(name));
  if (missing.length > 0) return missing.map((name) => `${name} is missing.`);

  const problems: string[] = [];
  const texts = (track: Track) => expected(track).map((name) => readFileSync(join(course.root, name), 'utf8'));
  const isImported = (name: string) => {
    const track = trackOfFile(name);
    if (!isGivenModule(name, track) || !offered.includes(track)) return false;
    const inPython = new RegExp(`^\\s*(?:import|from) ${parse(name).name}\\b`, 'm');
    return texts(track).some((text) => (track === 'fastapi' ? inPython.test(text) : text.includes(`./${name}`)));
  };
  const entries = offered.map(entryName);
  for (const name of namesIn(join(course.root, exercise))) {
    if (['README.md', 'exercise.ts', ...entries].includes(name) || isImported(name)) continue;
    problems.push(`${join(exercise, name)} does not belong there: neither stub nor solution imports it.`);
  }
  for (const name of namesIn(join(course.root, solutions))) {
    if (!['right', 'wrong', ...entries].includes(name))
      problems.push(`${join(solutions, name)} does not belong there.`);
  }
  const { solutions: answers, right, wrong } = serversOf(id, course);
  const finished = [
    ...[join(exercise, 'README.md'), join(exercise, 'exercise.ts')].map((name) => join(course.root, name)),
    ...answers,
    ...right,
    ...wrong,
  ];
  problems.push(...finished.flatMap((file) => todoProblems(file, course)));
  for (const track of offered) {
    if (!texts(track)[0]?.includes('TODO'))
      problems.push(`${join(exercise, entryName(track))} has no TODO for the learner.`);
  }
  return problems;
}

/** What an author has still to do in a file that is no stub, by the first comment that says so. */
function todoProblems(file: string, course: Course): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes('TODO:'));
  if (at < 0) return [];
  const all = lines.filter((line) => line.includes('TODO:')).length;
  const more = all > 1 ? `, and ${all - 1} more` : '';
  return [`${file.slice(course.root.length + 1)}:${at + 1} has a TODO that is not done yet${more}.`];
}

function entriesIn(folder: string): string[] {
  return tracks.flatMap((track) => entryIn(folder, track)?.file ?? []);
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? namesIn(folder).map((name) => join(folder, name)) : [];
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !passing.includes(name))
    .sort();
}
