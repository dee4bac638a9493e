import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outdir = join(root, '.grade');

/** Builds the grader and the host into one plain file each under `.grade/`; `npm ci` does this. */
export async function build() {
  const esbuild = await import('esbuild');
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const shared = {
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    tsconfigRaw: '{}', // esbuild would read the one in the folder where the user is
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'error',
    write: false,
  };
  const results = await Promise.all([
    esbuild.build({
      ...shared,
      entryPoints: { grade: join(root, 'grader', 'cli.ts') },
      external: ['esbuild'],
      plugins: [lighterImports],
      supported: { 'dynamic-import': false }, // a script compiled from a code cache cannot import, but it can require
      define: {
        GRADER_NAME: JSON.stringify(name),
        GRADER_VERSION: JSON.stringify(version),
        'import.meta.url': '__url',
      },
      banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
    }),
    esbuild.build({ ...shared, entryPoints: { host: join(root, 'grader', 'server', 'host.ts') }, plugins: [noHttp2] }),
  ]);

  mkdirSync(outdir, { recursive: true });
  for (const name of readdirSync(outdir)) if (name.endsWith('.cache')) rmSync(join(outdir, name), { force: true });
  for (const { path, contents } of results.flatMap(({ outputFiles }) => outputFiles)) {
    writeFileSync(`${path}.${process.pid}`, contents);
    renameSync(`${path}.${process.pid}`, path); // a run that starts meanwhile sees either all of it or the old one
  }
}

/**
 * Keeps start-up short without changing what the sources say: of undici only its HTTP/1.1 client is built in, and of
 * string-width only what yargs needs to lay out our ASCII help (the whole package starts the ICU library, 35 ms), and
 * of zod's messages only the English ones.
 */
const lighterImports = {
  name: 'lighter imports',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(undici|string-width)$/ }, ({ path }) => ({ path, namespace: 'lighter' }));
    onResolve({ filter: /\/client-h2\.js$/ }, ({ path }) => ({ path, namespace: 'lighter' }));
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ resolveDir }) => ({
      path: 'locales',
      namespace: 'lighter',
      pluginData: resolveDir,
    }));
    onLoad({ filter: /^undici$/, namespace: 'lighter' }, () => ({
      contents: `
        import api from 'undici/lib/api/index.js';
        import Client from 'undici/lib/dispatcher/client.js';
        import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
        Object.assign(Dispatcher.prototype, api);
        export { Client };`,
      resolveDir: root,
    }));
    onLoad({ filter: /client-h2\.js$/, namespace: 'lighter' }, () => ({ contents: 'module.exports = undefined;' }));
    onLoad({ filter: /^locales$/, namespace: 'lighter' }, ({ pluginData }) => ({
      contents: "export { default as en } from '../locales/en.js';",
      resolveDir: pluginData,
    }));
    onLoad({ filter: /^string-width$/, namespace: 'lighter' }, () => ({
      contents:
        "import { stripVTControlCharacters as strip } from 'node:util'; export default (text) => strip(text).length;",
      resolveDir: root,
    }));
  },
};

/** @hono/node-server asks whether a request came over HTTP/2; under the host none does, and the module takes 5 ms. */
const noHttp2 = {
  name: 'no HTTP/2',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?http2$/ }, () => ({ path: 'http2', namespace: 'none' }));
    onLoad({ filter: /./, namespace: 'none' }, () => ({
      contents: 'export class Http2ServerRequest {} export class Http2ServerResponse {} export const constants = {};',
    }));
  },
};

/**
 * Keeps a copy of each server as it is at the first installation, when it should be the stub, for `grade reset` in a
 * course that is no git repository. A copy that is there already stays; one that is no stub is refused when it is used.
 */
function keepStubs() {
  for (const id of readdirSync(join(root, 'exercises'))) {
    for (const name of ['server.ts', 'main.py']) {
      const [from, to] = [join(root, 'exercises', id, name), join(outdir, 'stubs', id, name)];
      if (existsSync(from)) cpSync(from, to, { recursive: true, force: false });
    }
  }
}

const isInstalled = existsSync(join(root, 'node_modules', 'esbuild'));

// `npx grade` before `npm ci` comes here with nothing to build with; bin/grade.js then says what to do.
if (process.argv[1] === fileURLToPath(import.meta.url) && isInstalled) {
  await build();
  keepStubs();
  // One run of each kind fills the caches: V8's code, and the compiled definitions.
  const [first] = readdirSync(join(root, 'exercises')).sort();
  for (const words of [[first, '--solutions'], ['list']]) {
    spawnSync(process.execPath, [join(root, 'bin', 'grade.js'), ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
