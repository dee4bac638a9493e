import { randomBytes } from 'node:crypto';
import type { EntryOf } from '../entry.ts';
import type { Exercise } from '../exercise.ts';
import { isLeft, killFamily, killOnce, markName } from './family.ts';
import { listeningSockets } from './listening.ts';
import { type Located, locate, nameOf } from './locate.ts';
import { freePort } from './port.ts';
import { accepts, probe } from './probe.ts';
import { isWindows, type Program, privateFolder, startProgram } from './program.ts';
import type { NotStarted, Started, StartOptions } from './server.ts';

/** Milliseconds in which a program has to give a sign of life that has not answered in time. */
const reactMs = 1_000;
/** Milliseconds in which a port of this machine has to accept a connection. */
const connectMs = 250;

/** Leader and mark of every program that has not been stopped yet. */
const running = new Map<number, string>();

// The group ends with the grader in any case; so does whoever has left it.
process.on('exit', () => {
  for (const [pid, mark] of running) killOnce(pid, mark);
});

/**
 * Runs a command as the shell would, in the user's folder, with PORT and HOST set, and finds out where it listens.
 * Whatever the program does is a value; throws only for faults of ours.
 */
export async function startCommand(
  entry: EntryOf<'command'>,
  exercise: Exercise,
  options: StartOptions,
): Promise<Started | NotStarted> {
  const { bootMs = 30_000, signal } = options; // a program may have to be compiled first
  const port = await freePort();
  const before = listeningSockets();
  const mark = randomBytes(12).toString('hex');
  const began = performance.now();
  const env = { ...inherited(), PYTHONUNBUFFERED: '1', HOST: '127.0.0.1', PORT: `${port}`, ...exercise.env };
  const program = startProgram(entry.command, [], {
    folder: privateFolder(),
    cwd: entry.folder,
    env: { ...env, [markName]: mark },
    shell: true,
    signal,
  });
  const pid = program.pid ?? Number.NaN;
  running.set(pid, mark);
  let stopped: Promise<void> | undefined;
  const stop = (why?: string) => {
    stopped ??= program
      .kill(why)
      .then(() => killFamily(pid, mark))
      .then(() => void running.delete(pid));
    return stopped;
  };
  // A command may leave its server behind in the background, and end.
  const ended = () => {
    const end = program.ended();
    return end && (stopped || !isLeft(pid, mark)) ? end : undefined;
  };

  let found: Located;
  try {
    const printed = () => program.output.since(0);
    const isStopped = () => signal?.aborted === true;
    const awaited = { pid, mark, port, before, printed, ended: () => isStopped() || ended() !== undefined };
    found = await locate({ ...awaited, until: program.until }, bootMs);
  } catch (error) {
    await stop();
    throw error;
  }
  if (found.kind === 'not-located') {
    const failed = notStarted(entry, program, found, port, bootMs);
    await stop();
    return failed;
  }

  const { at, note } = found;
  return {
    kind: 'started',
    entry,
    address: { kind: 'port', ...at },
    ms: Math.round(performance.now() - began),
    notes: note === undefined ? [] : [note],
    output: program.output,
    ended,
    async untilEnded(ms) {
      await program.until(() => ended() !== undefined, ms);
      // What watches over a program may outlive it, and wait for somebody to change a file.
      if (!ended() && !(await accepts(at, connectMs))) await stop('stopped listening');
    },
    async reacts() {
      const presence = await probe(at, reactMs);
      if (presence === 'silent' && !ended()) await stop('got stuck and had to be stopped');
      return presence !== 'silent' && presence !== 'refused';
    },
    attempted: async () => undefined,
    stop: () => stop(),
  };
}

/** What programs need in order to run and no more: where things are and who the user is, but no secret and no setting. */
const needed = [
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TMPDIR', 'TZ', 'LANG', 'LC_ALL', 'LC_CTYPE', 'LD_LIBRARY_PATH'],
  ...['XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'],
  ...['VIRTUAL_ENV', 'PYENV_ROOT', 'PYENV_VERSION', 'CONDA_PREFIX', 'NVM_DIR', 'JAVA_HOME', 'DOTNET_ROOT', 'GOROOT'],
  ...['GOPATH', 'GOCACHE', 'CARGO_HOME', 'RUSTUP_HOME', 'RUSTUP_TOOLCHAIN', 'GEM_HOME', 'GEM_PATH', 'RBENV_ROOT'],
];
const neededOnWindows = [
  ...['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP', 'USERPROFILE', 'USERNAME'],
  ...['APPDATA', 'LOCALAPPDATA', 'ProgramData', 'ProgramFiles', 'ProgramFiles(x86)', 'NUMBER_OF_PROCESSORS'],
];

function inherited(): Record<string, string> {
  const names = isWindows ? [...needed, ...neededOnWindows] : needed;
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

function notStarted(
  entry: EntryOf<'command'>,
  program: Program,
  { others }: Extract<Located, { kind: 'not-located' }>,
  port: number,
  bootMs: number,
): NotStarted {
  const printed = program.output.since(0);
  const end = program.ended();
  const failure = (reason: 'exited' | 'silent', ...sentences: readonly string[]): NotStarted => ({
    kind: 'not-started',
    entry,
    reason,
    message: sentences.join(' '),
    place: undefined,
    detail: printed.trimEnd().split('\n').slice(-20).join('\n'),
  });
  if (end)
    return failure(
      'exited',
      `The program ${end.how} before it accepted connections.`,
      ...advice(end.how, printed, port),
    );
  const first = `The program did not accept connections within ${bootMs / 1000} s.`;
  return others.length > 0
    ? failure('silent', first, `It listens at ${others.map(nameOf).join(' and ')}, where nobody answers HTTP.`)
    : failure('silent', first, 'It has to listen on the port that is in the environment variable PORT.');
}

/** What to do about an end that has a usual cause. */
function advice(how: string, printed: string, port: number): string[] {
  if (/code (127|9009)$/.test(how) || /is not recognized as an internal or external command/.test(printed))
    return ['The shell knows no such command: check its spelling, and the folder you are in.'];
  const inUse =
    /EADDRINUSE|address (?:is )?already in use|port \d+ is (?:already )?in use|only one usage of each socket/i;
  if (!inUse.test(printed)) return [];
  return printed.includes(`${port}`)
    ? ['It listens on its port twice.']
    : [
        'Another program uses the port that it wants: end that one, or take the port from the environment variable PORT.',
      ];
}
