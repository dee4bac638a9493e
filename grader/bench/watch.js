import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds that one report may take before the bench gives up on it. */
const limitMs = 10_000;
/** Milliseconds between a report and the next save; whoever types takes longer. */
const pauseMs = 300;

/**
 * Lets `grade watch exercise-2` grade the model answer in a copy of the course, and saves it `count` times, in turn with
 * a wrong status and right again. Returns the milliseconds from before each save until its report was on the screen: a terminal of
 * 80 columns where `script` (util-linux) makes one, a pipe elsewhere, as `screen` says.
 */
export async function measureWatch(root, count) {
  const folder = copyOf(root);
  const file = join(folder, 'exercises', 'exercise-2', 'server.ts');
  const text = readFileSync(join(root, 'solutions', 'exercise-2', 'server.ts'), 'utf8');
  writeFileSync(file, text);
  const hasScript = spawnSync('script', ['-qfec', 'true', '/dev/null']).status === 0;
  const words = [process.execPath, join(folder, 'bin', 'grade.js'), 'watch', 'exercise-2'];
  const program = hasScript
    ? spawn('script', [
        '-qfec',
        `stty cols 80 rows 24; exec ${words.map((word) => `'${word}'`).join(' ')}`,
        '/dev/null',
      ])
    : spawn(words[0], words.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  const times = [];
  try {
    const report = reports(program);
    await report('is complete');
    for (let save = 0; save < count; save += 1) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const isBroken = save % 2 === 0;
      const shown = report(isBroken ? 'BROKEN' : 'FIXED');
      const began = performance.now();
      writeFileSync(file, isBroken ? text.replace('204', '200') : text);
      await shown;
      times.push(performance.now() - began);
    }
  } finally {
    program.stdin?.end('q');
    program.kill('SIGTERM');
    if (program.exitCode === null) await new Promise((resolve) => program.once('close', resolve));
    rmSync(folder, { recursive: true, force: true });
  }
  return { times, screen: hasScript ? 'terminal' : 'pipe' };
}

/** Returns what waits for the next report with this word, to the last line of its screen. */
function reports(program) {
  let heard = '';
  let awaited = '';
  let found = () => {};
  program.stdout.on('data', (bytes) => {
    heard += bytes;
    const at = heard.lastIndexOf(awaited);
    if (at >= 0 && /\n\n$|q quit/.test(heard.slice(at))) found();
  });
  return (word) =>
    new Promise((resolve, reject) => {
      heard = '';
      awaited = word;
      const timer = setTimeout(() => reject(new Error(`No report came: ${heard.slice(-2_000)}`)), limitMs);
      found = () => {
        clearTimeout(timer);
        resolve();
      };
    });
}

/** The course as it is installed, in a new folder, so that no file of the learner's is touched. */
function copyOf(root) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const built = readdirSync(join(root, '.grade')).filter((name) => /\.cjs(\.|$)/.test(name));
  const paths = ['package.json', 'bin', 'exercises', 'grader/boot.js', ...built.map((name) => `.grade/${name}`)];
  for (const path of paths) cpSync(join(root, path), join(folder, path), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
