import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { BuildFailure, Message, Plugin } from 'esbuild';
import type { Exercise } from './exercise.ts';

/** The folder tree being graded, laid out like `exercises/`. */
export interface Submission {
  /** Absolute path. */
  readonly folder: string;
  /** As the user named it, for reports. */
  readonly name: string;
}

/** The file that holds the learner's server. */
export interface Entry {
  readonly file: string;
  readonly track: 'typescript';
}

/** A place in the learner's own files. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Bundled =
  | { readonly kind: 'bundled'; readonly code: string }
  | { readonly kind: 'not-bundled'; readonly problems: readonly BundleProblem[] };

/** Something that keeps a file from being bundled; `excerpt` is the source line with the place marked below it. */
export interface BundleProblem {
  readonly message: string;
  readonly place: Place | undefined;
  readonly excerpt: string;
}

const entryNames = ['server.ts', 'server.tsx', 'server.mts', 'server.js', 'server.mjs', 'server.cjs'];

/** Finds the file to grade: in the exercise's folder of the submission, or in the submission's own folder. */
export function findEntry(submission: Submission, exerciseId: string): Entry | undefined {
  for (const folder of [join(submission.folder, exerciseId), submission.folder]) {
    for (const name of entryNames) {
      const file = join(folder, name);
      if (statSync(file, { throwIfNoEntry: false })?.isFile()) return { file, track: 'typescript' };
    }
  }
  return undefined;
}

/**
 * Bundles a TypeScript or JavaScript server and everything it imports into one file with source maps, to be written
 * to `outfile`. Modules given by the exercise, and packages, that the submission does not bring itself come from the
 * exercise's folder and from the course. Nothing of the submission runs here, and its tsconfig is not read.
 */
export async function bundle(entry: Entry, exercise: Exercise, outfile: string, packages: string): Promise<Bundled> {
  const { build } = await import('esbuild');
  try {
    const result = await build({
      entryPoints: [entry.file],
      outfile,
      write: false,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: 'inline',
      sourcesContent: false,
      tsconfigRaw: '{}',
      nodePaths: [packages],
      logLevel: 'silent',
      banner: { js: commonJs },
      plugins: [givenModules(entry, exercise)],
    });
    return { kind: 'bundled', code: result.outputFiles[0]?.text ?? '' };
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    return { kind: 'not-bundled', problems: error.errors.map(problemOf) };
  }
}

/** What a bundled CommonJS package expects to find around it, on one line. */
const commonJs =
  "import{createRequire as __createRequire}from'node:module';" +
  'const require=__createRequire(import.meta.url),__filename=import.meta.filename,__dirname=import.meta.dirname;';

/** Resolves a module that the exercise gives, such as `./database.ts`, when the submission has no such file itself. */
function givenModules(entry: Entry, exercise: Exercise): Plugin {
  const home = dirname(entry.file);
  const given = readdirSync(exercise.folder).filter(isGivenModule);
  return {
    name: 'given modules',
    setup({ onResolve, resolve }) {
      if (given.length === 0) return;
      const stems = given.map((name) => name.replace(/\.\w+$/, '')).join('|');
      onResolve({ filter: new RegExp(`^\\.\\.?/(.*/)?(${stems})(\\.[cm]?[jt]s)?$`) }, async (asked) => {
        const from = relative(home, asked.resolveDir);
        if (asked.pluginData === 'looked' || from.startsWith('..')) return undefined;
        const { importer, kind, path } = asked;
        const look = (resolveDir: string) => resolve(path, { importer, kind, resolveDir, pluginData: 'looked' });
        const own = await look(asked.resolveDir);
        if (own.errors.length === 0) return own;
        const fromExercise = await look(join(exercise.folder, from));
        return fromExercise.errors.length === 0 ? fromExercise : undefined;
      });
    },
  };
}

/** Whether a file of an exercise's folder is a module that learners are given: neither their own file nor the checks. */
export function isGivenModule(name: string): boolean {
  return /\.[cm]?[jt]s$/.test(name) && !/^(exercise|server)\./.test(name);
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

function problemOf({ text, location }: Message): BundleProblem {
  if (!location) return { message: text, place: undefined, excerpt: '' };
  const place = { file: relative(process.cwd(), location.file), line: location.line, column: location.column + 1 };
  return { message: text, place, excerpt: excerptOf(location.lineText, place, location.length) };
}

/** A source line with its number and a marker below, as compilers show it. */
function excerptOf(line: string, { line: number, column }: Place, length = 1): string {
  const gutter = `${number} | `;
  const marker = ' '.repeat(gutter.length + column - 1) + '^'.repeat(Math.max(length, 1));
  return `${gutter}${line}\n${marker}`;
}

/** The same for a place in a file that can be read; empty if it cannot. */
export function excerptAt(place: Place): string {
  try {
    const line = readFileSync(place.file, 'utf8').split('\n')[place.line - 1];
    return line === undefined ? '' : excerptOf(line, place);
  } catch {
    return '';
  }
}
