import { spawnSync } from 'node:child_process';

/** Milliseconds that one process may take before the bench gives up on it. */
const limitMs = 30_000;

/**
 * Runs node with these arguments in an environment built from nothing, its output going to pipes. Returns the
 * milliseconds from its start to its end and what it printed; throws if it fails, because then it measures nothing.
 */
export function measure(argv, { cwd, env = {} }) {
  const started = performance.now();
  const run = spawnSync(process.execPath, argv, {
    cwd,
    env: { ...needed(), ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
    maxBuffer: 16 * 1024 * 1024,
  });
  const ms = performance.now() - started;
  if (run.status === 0) return { ms, stdout: run.stdout };
  const how = run.error?.message ?? (run.signal ? `killed by ${run.signal}` : `exit code ${run.status}`);
  throw new Error(`node ${argv.join(' ')}: ${how}\n${run.stdout ?? ''}${run.stderr ?? ''}`);
}

/** Windows cannot start a process without these; other systems need nothing. */
function needed() {
  if (process.platform !== 'win32') return {};
  const names = ['SystemRoot', 'TEMP', 'TMP'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}
