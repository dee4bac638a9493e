import { basename, dirname, join, sep } from 'node:path';
import type { BuildContext, BuildOptions } from 'esbuild';
import { type Bundle, bundledBy, bundleOptions } from '../submission.ts';

/** Bundles the same server again and again; what has not changed since the last time is not read again. */
export interface Bundler {
  readonly bundle: Bundle;
  /** The files that the last bundle was made of, without those of packages; undefined when there is none. */
  files(): readonly string[] | undefined;
  stop(): Promise<void>;
}

/** Makes a bundler, which keeps esbuild's work of one server at a time. */
export function openBundler(): Bundler {
  let kept: { readonly key: string; readonly context: BuildContext<ReturnType<typeof bundleOptions>> } | undefined;
  let files: readonly string[] | undefined;

  const keptFor: (...asked: Parameters<Bundle>) => Promise<NonNullable<typeof kept>> = async (...asked) => {
    const [entry, exercise, outfile, packages] = asked;
    // Each run has a folder of its own beside this one, and the paths in the source map are the same from all of them.
    const steady = join(dirname(dirname(outfile)), 'g-watched', basename(outfile));
    const key = [entry.file, exercise.folder, steady].join('\n');
    if (kept?.key === key) return kept;
    await kept?.context.dispose();
    kept = undefined;
    const { context, stop } = await import('esbuild');
    // Otherwise esbuild's own process complains when this one ends in the middle.
    if (!process.listeners('exit').includes(stop)) process.on('exit', stop);
    const options = bundleOptions(entry, exercise, steady, packages) satisfies BuildOptions;
    kept = { key, context: await context(options) };
    return kept;
  };

  return {
    async bundle(...asked) {
      const [entry, exercise] = asked;
      files = undefined;
      const { context } = await keptFor(...asked);
      const outcome = await bundledBy(() => context.rebuild(), entry, exercise);
      if (outcome.kind === 'bundled') files = outcome.files.filter(isOwn);
      return outcome;
    },
    files: () => files,
    async stop() {
      await kept?.context.dispose();
      kept = undefined;
    },
  };
}

function isOwn(file: string): boolean {
  return !file.includes(`${sep}node_modules${sep}`);
}
