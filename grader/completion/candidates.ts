import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Course, exerciseIds, resolveIds } from '../definition/course.ts';
import { classOf, meaningOf, registeredCodes } from '../status.ts';
import type { DeclaredCommand, DeclaredOption } from './declared.ts';

/** A word that may come next. */
export interface Candidate {
  readonly word: string;
  readonly describe: string;
}

/** What may come next: one of these words, or the name of a file. */
export type Next = { readonly kind: 'words'; readonly words: readonly Candidate[] } | { readonly kind: 'files' };

/** Options whose value is a file or a folder. */
const fileOptions = ['submission', 'answers', 'python', 'checks'];

const always: readonly DeclaredOption[] = [
  { name: 'help', describe: 'Show help', takesValue: false, choices: [] },
  { name: 'version', describe: 'Show version number', takesValue: false, choices: [] },
];

/** Says what may come next after the words of a command line, without the name of the program; only what begins like `current`. */
export async function nextWords(
  words: readonly string[],
  current: string,
  commands: readonly DeclaredCommand[],
  course: Course,
): Promise<Next> {
  const next = await anyNext(words, current, commands, course);
  if (next.kind === 'files') return next;
  return { kind: 'words', words: next.words.filter(({ word }) => word.startsWith(current)) };
}

async function anyNext(
  words: readonly string[],
  current: string,
  commands: readonly DeclaredCommand[],
  course: Course,
): Promise<Next> {
  const named = commands.find(({ names }) => words[0] !== undefined && names.includes(words[0]));
  const command = named ?? commands.find(({ names }) => names.includes('$0'));
  if (command === undefined) return { kind: 'words', words: [] };
  const options = [...command.options, ...always];
  const [, joined] = /^--([\w-]+)=/.exec(current) ?? [];
  const asked = options.find(({ name, takesValue }) => takesValue && (name === joined || words.at(-1) === `--${name}`));
  if (asked !== undefined) {
    const next = await valuesOf(asked, words, course);
    if (joined === undefined || next.kind === 'files') return next;
    return { kind: 'words', words: next.words.map((each) => ({ ...each, word: `--${joined}=${each.word}` })) };
  }
  if (current.startsWith('-')) {
    const left = options.filter(({ name }) => !words.includes(`--${name}`));
    return { kind: 'words', words: left.map(({ name, describe }) => ({ word: `--${name}`, describe })) };
  }
  if (command.positional?.name === 'folder') return { kind: 'files' };
  const positionals = positionalWords(command, course);
  const isFirst = words.length === 0;
  return { kind: 'words', words: isFirst ? [...commandWords(commands), ...positionals] : positionals };
}

function commandWords(commands: readonly DeclaredCommand[]): Candidate[] {
  const named = commands.filter(({ names }) => !names.includes('$0'));
  return named.flatMap(({ names: [word = ''], describe }) => ({ word, describe }));
}

function positionalWords({ positional }: DeclaredCommand, course: Course): Candidate[] {
  switch (positional?.name) {
    case 'exercise':
      return exerciseIds(course).map((id) => ({ word: id, describe: headingOf(id, course) }));
    case 'status':
      return statusWords();
    default:
      return (positional?.choices ?? []).map((word) => ({ word, describe: '' }));
  }
}

function statusWords(): Candidate[] {
  const classes = [...new Set(registeredCodes.map(classOf))].flatMap((each) => each ?? []);
  return [
    ...registeredCodes.map((code) => ({ word: String(code), describe: meaningOf(code)?.phrase ?? '' })),
    ...classes.map((each) => ({ word: each, describe: `every ${each} status` })),
  ];
}

/** The first heading of an exercise's README, which is much faster to read than its definition. */
function headingOf(id: string, { root }: Course): string {
  try {
    const readme = readFileSync(join(root, 'exercises', id, 'README.md'), 'utf8');
    return /^# +(.+)$/m.exec(readme)?.[1] ?? '';
  } catch {
    return '';
  }
}

async function valuesOf({ name, choices }: DeclaredOption, words: readonly string[], course: Course): Promise<Next> {
  if (fileOptions.includes(name)) return { kind: 'files' };
  if (name === 'report' || name === 'reveal') {
    const { formats } = await import('../reporters/formats.ts');
    const names = [...formats.map((format) => format.name), ...(name === 'report' ? ['none'] : [])];
    return { kind: 'words', words: names.map((word) => ({ word, describe: '' })) };
  }
  if (name === 'only') return { kind: 'words', words: await checkNames(words, course) };
  return { kind: 'words', words: choices.map((word) => ({ word, describe: '' })) };
}

/** The names of the checks of the exercises on a command line; those that learners may not see are left out. */
async function checkNames(words: readonly string[], course: Course): Promise<Candidate[]> {
  const level = words.includes('advanced') && words.includes('--level') ? 'advanced' : undefined;
  const ids = words.filter((word) => !word.startsWith('-')).flatMap((word) => known(word, level, course));
  if (ids.length === 0) return [];
  const { loadExercises } = await import('../definition/catalog.ts');
  const exercises = await loadExercises(ids, course, 1);
  const checks = exercises.flatMap((exercise) => exercise.checks);
  const visible = checks.filter(({ visibility = 'visible' }) => visibility === 'visible');
  return visible.map(({ name }) => ({ word: name, describe: '' }));
}

/** The exercise that a word names, if it names one. */
function known(word: string, level: 'advanced' | undefined, course: Course): string[] {
  try {
    return resolveIds([word], level, course);
  } catch {
    return [];
  }
}
