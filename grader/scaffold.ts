import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Course, exerciseIds } from './definition/course.ts';
import { UsageError } from './error.ts';
import { tracksIn } from './submission.ts';
import { explained } from './writing.ts';

/** What was made: the id of the new exercise, and its files, relative to the course, the README first. */
export interface Scaffolded {
  readonly id: string;
  readonly files: readonly string[];
}

/** The folder name of the example, in whose place the new exercise's id is put. */
const exampleId = 'exercise-0';

/**
 * Makes a new exercise in a course as a copy of the example in `from`, in the tracks that the course has. Throws a
 * `UsageError` if the name cannot be that of an exercise, or is taken, or if the title is not some words on a line.
 */
export function scaffold(asked: string, title: string | undefined, course: Course, from: string): Scaffolded {
  const id = /^\d+$/.test(asked) ? `exercise-${asked}` : asked;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new UsageError(
      `"${asked}" cannot be the name of an exercise. Small letters, digits and single hyphens can, as in exercise-8-advanced.`,
    );
  }
  if (title !== undefined && !/^[^\S\n]*\S.*$/.test(title))
    throw new UsageError('--title needs some words on one line, such as --title "Redirects".');
  const taken = ['exercises', 'solutions']
    .map((folder) => join(folder, id))
    .find((name) => existsSync(join(course.root, name)));
  if (taken !== undefined) throw new UsageError(`${taken} is there already. Choose another name, or remove it first.`);

  const hasPython = exerciseIds(course).some((other) =>
    tracksIn(join(course.root, 'exercises', other)).includes('fastapi'),
  );
  const words: Readonly<Record<string, string>> = {
    id,
    title: title ?? titleOf(id),
    level: id.endsWith('-advanced') ? 'advanced' : 'beginner',
    orMain: hasPython ? ', or in `main.py` with FastAPI' : '',
  };
  const filled = (text: string) => text.replaceAll(/\{\{(\w+)\}\}/g, (whole, word: string) => words[word] ?? whole);
  // In a program the title stands as a text of the language, whatever is in it.
  const fill = (name: string, text: string) =>
    name.endsWith('.ts')
      ? text
          .split("'{{title}}'")
          .map(filled)
          .join(literal(words.title ?? ''))
      : filled(text);
  const isWanted = (name: string) => hasPython || !name.endsWith('.py');
  const files = filesIn(from)
    .filter(isWanted)
    .map((name) => {
      const made = name.replace(exampleId, id);
      const place = join(course.root, made);
      const text = fill(name, readFileSync(join(from, name), 'utf8'));
      explained(made, () => {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, text);
      });
      return made;
    });
  return { id, files };
}

/** A text as TypeScript has it, in the quotation marks that need no backslash if there are such. */
function literal(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`;
}

/** `Exercise 8, advanced` for `exercise-8-advanced`. */
function titleOf(id: string): string {
  const words = id.replace(/-advanced$/, '').replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${id.endsWith('-advanced') ? ', advanced' : ''}`;
}

/** All files below a folder, by their names relative to it; those with upper-case names first. */
function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = join(below, name);
      return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
    });
}
