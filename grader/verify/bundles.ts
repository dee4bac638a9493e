import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import type { Exercise } from '../exercise.ts';
import { type Bundle, bundle, bundleOptions, trackOfFile } from '../submission.ts';

/**
 * Bundles the TypeScript servers of an exercise, all of them at once as soon as the first is needed: what they share,
 * such as a framework, is then read once. Where one of them cannot be bundled, each is by itself.
 */
export function bundlesOf(files: readonly string[]): Bundle {
  const typescript = files.filter((file) => trackOfFile(file) === 'typescript');
  let all: Promise<ReadonlyMap<string, string>> | undefined;
  return async (entry, exercise, outfile, packages) => {
    all ??= bundleAll(typescript, exercise, outfile, packages).catch(() => new Map());
    const code = (await all).get(entry.file);
    return code === undefined ? bundle(entry, exercise, outfile, packages) : { kind: 'bundled', code, files: [] };
  };
}

async function bundleAll(files: readonly string[], exercise: Exercise, outfile: string, packages: string) {
  const { build } = await import('esbuild');
  const { outfile: _one, ...options } = bundleOptions(
    { kind: 'file', track: 'typescript', file: '' },
    exercise,
    outfile,
    packages,
  );
  const outdir = dirname(outfile);
  const named = files.map((file, at) => ({ in: file, out: String(at) }));
  const { outputFiles } = await build({
    ...options,
    entryPoints: named,
    outdir,
    sourcemap: false, // nobody reads the stack traces of these servers
    plugins: [...options.plugins, sharedFramework],
  });
  const codes = new Map(outputFiles.map(({ path, text }) => [path, text]));
  return new Map(files.map((file, at) => [file, codes.get(join(outdir, `${at}.js`)) ?? '']));
}

/** Leaves the framework of the course outside, so that a host which serves one server after the other reads it once. */
const sharedFramework: Plugin = {
  name: 'shared framework',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^hono(\/|$)/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === 'resolved') return undefined;
      const found = await resolve(path, { importer, kind, resolveDir, pluginData: 'resolved' });
      return found.errors.length > 0 ? undefined : { path: pathToFileURL(found.path).href, external: true };
    });
  },
};
