import { readdirSync, realpathSync } from 'node:fs';
import { basename, join, parse, resolve, sep } from 'node:path';
import type { BuildFailure, BuildOptions, BuildResult, Message, Plugin } from 'esbuild';
import type { EntryOf, Track } from './entry.ts';
import type { Exercise } from './exercise.ts';
import { lookAt } from './look.ts';
import { excerpt, type Place, shownPath } from './place.ts';

/** The folder tree being graded, laid out like `exercises/`. */
export interface Submission {
  /** Absolute path. */
  readonly folder: string;
  /** As the user named it, for reports. */
  readonly name: string;
  /** The one exercise whose server may lie in the folder itself. */
  readonly holds?: string | undefined;
  /** Whether these are the learner's own exercises, in which a stub can be put back. */
  readonly isOwn?: boolean;
}

/** How a learner gets a server back whose file is gone; empty where nobody can. */
export function wayBack({ isOwn = false }: Submission, id: string, track: Track | undefined): string {
  return isOwn ? ` "grade reset ${id}${track === 'fastapi' ? ' --track fastapi' : ''}" puts the stub back.` : '';
}

export type Bundled =
  | {
      readonly kind: 'bundled';
      readonly code: string;
      /** The files that it was made of, by absolute path. */
      readonly files: readonly string[];
    }
  | { readonly kind: 'not-bundled'; readonly problems: readonly BundleProblem[] };

/** Something that keeps a file from being bundled; `excerpt` is the source line with the place marked below it. */
export interface BundleProblem {
  readonly message: string;
  readonly place: Place | undefined;
  readonly excerpt: string;
}

/** The names that a server's file may have in each track; the first is the one that learners are given. */
const entryNames: { readonly [T in Track]: readonly [string, ...string[]] } = {
  typescript: ['server.ts', 'server.tsx', 'server.mts', 'server.js', 'server.mjs', 'server.cjs'],
  fastapi: ['main.py'],
};

/** All tracks; without a word from the user the first is graded that a folder has a file for. */
export const tracks: readonly Track[] = ['typescript', 'fastapi'];

/** What a server's file is called in a track. */
export function entryName(track: Track): string {
  return entryNames[track][0];
}

/** The file of a track in a folder. */
export function entryIn(folder: string, track: Track): EntryOf<'file'> | undefined {
  for (const name of entryNames[track]) {
    const file = join(folder, name);
    if (lookAt(file)?.isFile()) return { kind: 'file', track, file };
  }
  return undefined;
}

/** The tracks that a folder has a file for. */
export function tracksIn(folder: string): Track[] {
  return tracks.filter((track) => entryIn(folder, track) !== undefined);
}

/** The track of a server's file, whatever it is called. */
export function trackOfFile(file: string): Track {
  return file.endsWith('.py') ? 'fastapi' : 'typescript';
}

/** Finds the file to grade in the exercise's folder of a submission, which may also be a copy of the whole course. */
export function findEntry(
  { folder: root, holds }: Submission,
  exerciseId: string,
  asked?: Track,
): EntryOf<'file'> | undefined {
  const folders = [join(root, exerciseId), join(root, 'exercises', exerciseId)];
  for (const folder of holds === exerciseId ? [...folders, root] : folders) {
    for (const track of asked ? [asked] : tracks) {
      const entry = entryIn(folder, track);
      if (entry) return { ...entry, root };
    }
  }
  return undefined;
}

/** Makes one file of a server and everything it imports, to be written to `outfile`. */
export type Bundle = (
  entry: EntryOf<'file'>,
  exercise: Exercise,
  outfile: string,
  packages: string,
) => Promise<Bundled>;

/**
 * Bundles a TypeScript or JavaScript server and everything it imports into one file with source maps, to be written
 * to `outfile`. Modules given by the exercise, and packages, that the submission does not bring itself come from the
 * exercise's folder and from the course; a file from anywhere else is refused. Nothing of the submission runs here, and
 * its tsconfig is not read.
 */
export const bundle: Bundle = async (entry, exercise, outfile, packages) => {
  const { build } = await import('esbuild');
  return bundledBy(() => build(bundleOptions(entry, exercise, outfile, packages)), entry, exercise);
};

/** What esbuild is asked for to bundle a server. */
export function bundleOptions({ file }: EntryOf<'file'>, exercise: Exercise, outfile: string, packages: string) {
  return {
    entryPoints: [file],
    outfile,
    write: false as const,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    keepNames: true,
    sourcemap: 'inline',
    sourcesContent: false,
    metafile: true as const,
    tsconfigRaw: '{}',
    nodePaths: [packages],
    logLevel: 'silent',
    banner: { js: commonJs },
    plugins: [givenModules(exercise)],
  } satisfies BuildOptions;
}

/** What a build with these options makes of a server, or the problems that keep it from being bundled. */
export async function bundledBy(
  build: () => Promise<BuildResult<ReturnType<typeof bundleOptions>>>,
  { root }: EntryOf<'file'>,
  exercise: Exercise,
): Promise<Bundled> {
  const isStranger = (path: string) => root !== undefined && !mayRead(path, root, exercise);
  try {
    const result = await build();
    const files = Object.keys(result.metafile.inputs);
    const strangers = files.filter(isStranger);
    if (strangers.length > 0) return { kind: 'not-bundled', problems: strangers.map((path) => strangerProblem(path)) };
    return { kind: 'bundled', code: result.outputFiles[0]?.text ?? '', files: files.map((path) => resolve(path)) };
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    const problems = error.errors.map((message) => {
      const from = message.location?.file;
      return from !== undefined && isStranger(from) ? strangerProblem(from) : problemOf(message);
    });
    return { kind: 'not-bundled', problems };
  }
}

/** Whether a file may become a part of the server: one of the submission, a given module, or one of a package. */
function mayRead(path: string, root: string, exercise: Exercise): boolean {
  const real = realpathSync(path); // a symbolic link may lead anywhere
  const isInside = (folder: string) => real.startsWith(join(realpathSync(folder), sep));
  if (isInside(root) || real.includes(`${sep}node_modules${sep}`)) return true;
  return isInside(exercise.folder) && isGivenModule(basename(real), 'typescript');
}

/** The problem with a file from outside; nothing of what it holds is told. */
function strangerProblem(path: string): BundleProblem {
  const message = `${shownPath(path)} lies outside of the submission, so it cannot be a part of the server`;
  return { message, place: undefined, excerpt: '' };
}

/** What a bundled CommonJS package expects to find around it, on one line. */
const commonJs =
  "import{createRequire as __createRequire}from'node:module';" +
  'const require=__createRequire(import.meta.url),__filename=import.meta.filename,__dirname=import.meta.dirname;';

/** Resolves a module that the exercise gives, such as `./database.ts`, when the submission has no such file itself. */
function givenModules(exercise: Exercise): Plugin {
  const given = readdirSync(exercise.folder).filter((name) => isGivenModule(name, 'typescript'));
  return {
    name: 'given modules',
    setup({ onResolve, resolve }) {
      if (given.length === 0) return;
      const stems = given.map((name) => parse(name).name).join('|');
      const filter = new RegExp(`^\\.\\.?/(?:.*/)?(?:${stems})(?:\\.[cm]?[jt]s)?$`);
      onResolve({ filter }, async ({ path, importer, kind, resolveDir, pluginData }) => {
        if (pluginData === 'looked') return undefined;
        const look = (from: string, name: string) =>
          resolve(name, { importer, kind, resolveDir: from, pluginData: 'looked' });
        const own = await look(resolveDir, path);
        if (own.errors.length === 0) return own;
        const fromExercise = await look(exercise.folder, `./${basename(path)}`);
        return fromExercise.errors.length === 0 ? fromExercise : undefined;
      });
    },
  };
}

/** Whether a file of an exercise's folder is a module that learners are given: neither their own file nor the checks. */
export function isGivenModule(name: string, track: Track): boolean {
  if (track === 'fastapi') return /\.py$/.test(name) && name !== 'main.py';
  return /\.[cm]?[jt]s$/.test(name) && !/^(exercise|server)\./.test(name);
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

function problemOf({ text, location }: Message): BundleProblem {
  if (!location) return { message: text, place: undefined, excerpt: '' };
  const place = { file: shownPath(location.file), line: location.line, column: location.column + 1 };
  return { message: text, place, excerpt: excerpt(location.lineText, place, location.length) };
}
