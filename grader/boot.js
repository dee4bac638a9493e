import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const grader = join(root, 'grader');
const isInstalled = basename(dirname(root)) === 'node_modules';
const built = join(root, '.grade', 'grade.cjs');

/**
 * Runs the built grader: makes it anew if its sources have changed, and compiles it from V8's code cache, which takes
 * about a quarter of the time of compiling the text. The cache is written when a run ends without a usable one.
 */
export async function boot() {
  process.on('SIGUSR1', () => {}); // otherwise a learner's program could open the grader's inspector
  // A run is too short for a second, better compilation of undici's parser; waiting for it at the end takes 50 ms.
  setFlagsFromString('--liftoff-only');
  if (!isSupported(process.versions.node)) {
    return refuse(`The grader needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  }
  if (!hasPackages()) {
    return refuse('The packages of the course are not installed yet. Run "npm ci" in its folder first.');
  }
  if (isStale()) {
    try {
      const { build } = await import('./build.js');
      await build();
    } catch (error) {
      return refuse(`The grader has changed and cannot be built anew: ${error.message}`, 3);
    }
  }

  // The time of the build is a part of the name, because V8 itself compares no more than the length of the text.
  const cacheFile = `${built}.${statSync(built).mtimeMs}-${process.version}-${process.arch}.cache`;
  const cachedData = existsSync(cacheFile) ? readFileSync(cacheFile) : undefined;
  const text = `(function (require, module, __filename) {${readFileSync(built, 'utf8')}\n})`;
  const script = new Script(text, { filename: built, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(createRequire(built), module, built);
  if (!cachedData || script.cachedDataRejected) process.once('exit', () => keep(cacheFile, script));
  await module.exports.main(root);
  process.stdout.write('', () => process.exit()); // nothing that is still open is worth waiting for
}

/** Whether esbuild is there: in the course's own folder, or beside it or above where the course is an installed package. */
function hasPackages() {
  if (existsSync(join(root, 'node_modules', 'esbuild'))) return true;
  if (!isInstalled) return false;
  try {
    createRequire(import.meta.url).resolve('esbuild');
    return true;
  } catch {
    return false;
  }
}

function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/** Whether a source file of the grader is newer than what was built from it. */
function isStale() {
  const madeAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (isInstalled) return madeAt === 0; // a package brings what was built; its files have the times of the installation
  const isSource = (name) => /\.[jt]s$/.test(name) && !/\.test(-d)?\./.test(name);
  const isNewer = (path, entry) => {
    if (entry.isDirectory()) return !['bench', 'fixtures', 'scaffold'].includes(entry.name) && hasNewer(path);
    if (!isSource(entry.name)) return false;
    return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > madeAt; // editors keep links to nowhere
  };
  const hasNewer = (folder) =>
    readdirSync(folder, { withFileTypes: true }).some((entry) => isNewer(join(folder, entry.name), entry));
  return hasNewer(grader);
}

function keep(cacheFile, script) {
  try {
    const unfinished = `${cacheFile}.${process.pid}`;
    writeFileSync(unfinished, script.createCachedData());
    renameSync(unfinished, cacheFile);
  } catch {
    // The folder cannot be written; the next start is only slower.
  }
}

function refuse(message, code = 2) {
  console.error(message);
  process.exitCode = code;
}
