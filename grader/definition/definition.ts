import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import * as zod from 'zod';
import { UsageError } from '../error.ts';
import type { SeededChecks, SeededDefinition } from '../exercise.ts';
import * as author from '../index.ts';
import { shownPath } from '../place.ts';
import { graderName } from '../version.ts';

/**
 * Loads the default export of an `exercise.ts`. The compiled form is kept in `cache` and made anew when a file of the
 * exercise's folder is newer. A definition shares the grader's own zod and author's API. Throws a `UsageError` that
 * names the file if it cannot be compiled or does not export a definition.
 */
export async function loadDefinition(file: string, cache: string): Promise<SeededDefinition> {
  const definition = defaultExportOf(file, await compiled(file, cache), 'defineExercise');
  return definition as SeededDefinition; // what it returns is validated before it is used
}

/** Loads an instructor's `exercise.ts` in the same way; nothing of it is kept anywhere. */
export async function loadChecks(file: string): Promise<SeededChecks> {
  const checks = defaultExportOf(file, await compile(file, false), 'defineChecks');
  return checks as SeededChecks; // what it returns is validated before it is used
}

/** Runs a compiled definition, and returns the function that it exports. */
function defaultExportOf(file: string, code: string, define: string): unknown {
  const module: { exports: { default?: unknown } } = { exports: {} };
  const ownRequire = createRequire(file);
  const require = (id: string) => {
    if (id === 'zod') return zod;
    if (id === graderName || /grader[\\/]index\.ts$/.test(id)) return author;
    return ownRequire(id);
  };
  try {
    compileFunction(code, ['module', 'exports', 'require'], { filename: file })(module, module.exports, require);
  } catch (error) {
    throw new UsageError(`${shownPath(file)} throws when it is loaded: ${String(error)}`);
  }
  const definition = module.exports.default;
  if (typeof definition !== 'function') {
    throw new UsageError(`${shownPath(file)} has to end with "export default ${define}(…)".`);
  }
  return definition;
}

async function compiled(file: string, cache: string): Promise<string> {
  const folder = dirname(file);
  const kept = join(cache, `${folder.split(/[\\/]/).at(-1)}.cjs`);
  const madeAt = statSync(kept, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // An editor may keep a link there that leads to nothing, such as .#server.ts.
  const changedAt = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = Math.max(...readdirSync(folder).map(changedAt));
  if (madeAt > newest) return readFileSync(kept, 'utf8');

  const code = await compile(file);
  keep(kept, code);
  return code;
}

function keep(file: string, code: string): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, code);
    renameSync(unfinished, file);
  } catch {
    // The folder of an installed grader may not be writable; the next run is only slower.
  }
}

/** Compiles a definition; `isQuoted` says whether a complaint may show lines of it. */
async function compile(file: string, isQuoted = true): Promise<string> {
  const { build, formatMessages } = await import('esbuild');
  try {
    const { outputFiles } = await build({
      entryPoints: [file],
      write: false,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      tsconfigRaw: '{}', // esbuild would read the one in the folder where the user is
      external: ['zod', graderName, '*/grader/index.ts'],
      logLevel: 'silent',
    });
    return outputFiles[0]?.text ?? '';
  } catch (error) {
    if (!(error instanceof Error && 'errors' in error)) throw error;
    const problems = error.errors as Parameters<typeof formatMessages>[0];
    const shown = isQuoted
      ? problems
      : problems.map((problem) => ({
          ...problem,
          location: problem.location ? { ...problem.location, lineText: '' } : null,
        }));
    const messages = await formatMessages(shown, { kind: 'error' });
    throw new UsageError(`${shownPath(file)} cannot be compiled.\n${messages.join('').trimEnd()}`);
  }
}
