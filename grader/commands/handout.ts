import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Argv } from 'yargs';
import { requireRepository } from '../definition/course.ts';
import { UsageError } from '../error.ts';
import { lookAt } from '../look.ts';
import { shellWord } from '../shell.ts';
import { explained } from '../writing.ts';
import type { Context } from './context.ts';
import { requireOnce } from './option.ts';

const services = ['github', 'gitlab', 'none'] as const;

export interface HandoutArguments {
  readonly kind: 'handout';
  readonly folder: string;
  readonly service: (typeof services)[number];
}

export const handoutOptions = ['ci'];

/** `grade handout DIR`. */
export function declareHandout<T>(parser: Argv<T>, choose: (asked: HandoutArguments) => void): Argv<T> {
  return parser.command(
    'handout <folder>',
    'Make the repository that a class starts from',
    (command) =>
      command
        .positional('folder', { type: 'string', demandOption: true, describe: 'A new folder, or an empty one' })
        .option('ci', { choices: services, default: 'github', describe: 'Where its pushes are graded' } as const),
    (given) => {
      requireOnce(given, handoutOptions);
      choose({ kind: 'handout', folder: given.folder, service: given.ci });
    },
  );
}

/** Makes the repository that a class starts from, and prints what to do with it. */
export async function runHandout({ folder: asked, service }: HandoutArguments, { course }: Context): Promise<number> {
  const folder = resolve(asked);
  requireRepository('grade handout', course);
  if (!existsSync(join(course.root, 'package-lock.json')))
    throw new UsageError(`grade handout needs the lock file of the course, and there is none in ${course.root}.`);
  requireRoom(folder, asked);
  const place = relative(course.root, folder);
  if (!place.startsWith('..') && !isAbsolute(place))
    throw new UsageError(`${asked} lies in the course. Name a folder beside it, such as ../class.`);
  explained(asked, () => mkdirSync(folder, { recursive: true }));

  const { makeHandout } = await import('../handout/handout.ts');
  const { ids, tracks } = await makeHandout(folder, course, service === 'none' ? undefined : service);
  const [first = 'exercise-1'] = ids;
  const grade = join(course.root, 'bin', 'grade.js');
  process.stdout.write(`Made ${asked}: ${ids.length} exercises (${tracks.join(' and ')}), with the grader and without model answers.

Try it
  cd ${shellWord(asked)}
  npm ci && npx grade ${first}

Then make it a repository and hand it out, on GitHub as a template repository, for instance
  git init && git add --all && git commit --message "Exercises"

Grade for marks with your own copy of the course
  node ${shellWord(grade)} --all --submission DIR --authoritative
`);
  return 0;
}

/** Refuses a folder that holds anything but a repository without files. */
function requireRoom(folder: string, asked: string): void {
  const found = lookAt(folder);
  if (!found) return;
  if (!found.isDirectory()) throw new UsageError(`${asked} is a file. Name a new folder, or an empty one.`);
  const names = readdirSync(folder).filter((name) => name !== '.git');
  if (names.length > 0)
    throw new UsageError(
      `${asked} is not empty (${names.slice(0, 3).join(', ')}). Name a new folder, or an empty one.`,
    );
}
