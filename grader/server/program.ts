import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import { type Jail, plainly } from '../isolation/jail.ts';
import type { Thrown } from './channel.ts';
import { isLeft } from './family.ts';
import { capture, type Output } from './output.ts';

/** The end of a process that nobody had asked to end. */
export interface Ended {
  /** `exited with code 1`, `was killed by SIGKILL`. */
  readonly how: string;
  readonly thrown: Thrown | undefined;
  /** `GET /users`, the request that led to it, at once or later, if the host knows. */
  readonly request?: string | undefined;
}

/** A running program in a process group of its own. */
export interface Program {
  /** Its process id, and so that of its group; undefined if it could not be run at all. */
  readonly pid: number | undefined;
  readonly output: Output;
  /** Descriptor 3, open in both directions, of a program that was started with a channel. */
  readonly channel: Duplex | undefined;
  /** The root folder of its jail as seen from outside, once that is known; undefined without one of its own. */
  root(): string | undefined;
  ended(): Ended | undefined;
  /** Resolves when the condition holds, when the signal aborts, or after `ms` milliseconds; looks at every change. */
  until(condition: () => boolean, ms: number): Promise<void>;
  /** Says that something has changed that a condition may look at, beside the end of the program. */
  changed(): void;
  /** Kills the process group and removes the private folder; resolves when nobody is left. `why` tells how it ended. */
  kill(why?: string): Promise<void>;
}

export interface ProgramOptions {
  /** The private folder made for it by `privateFolder`; it is removed with the program. */
  readonly folder: string;
  /** The working folder; the private one unless stated. */
  readonly cwd?: string;
  /** All of its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether the file is a line for the shell, as typed. */
  readonly shell?: boolean;
  /** Whether descriptor 3 is a channel to the grader. */
  readonly channel?: boolean;
  /** How it is kept apart from the machine; not at all unless stated. */
  readonly jail?: Jail;
  /** What it may read beside its private folder, by absolute path. */
  readonly readable?: readonly string[];
  /** A Unix socket that it may connect to from inside of its jail. */
  readonly upstream?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds in which the last words of a program arrive that has ended. */
const lastOutputMs = 100;

export const isWindows = process.platform === 'win32';
/** Every program that has not been killed yet, by its process id. */
const running = new Map<number, { readonly folder: string; readonly reaps: boolean }>();
/** Milliseconds that a reaper has to end what it has started. */
const reapMs = 2_000;
/** Milliseconds in which the processes of a jail are gone that was killed. */
const jailGoneMs = 1_000;

// Whatever ends the grader, an exception or process.exit, ends what it has started.
process.on('exit', () => {
  for (const [pid, { folder, reaps }] of running) {
    if (reaps) askReaper(pid);
    else killGroup(pid);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Makes a new folder for one program; its path is short, because a socket lies in it. */
export function privateFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'g-')));
}

/** Starts a program with nothing of the grader's environment, no standard input, and its output drained and capped. */
export function startProgram(file: string, words: readonly string[], options: ProgramOptions): Program {
  const { folder, cwd = folder, readable = [], env, jail = plainly, upstream } = options;
  const [program, arguments_] = options.shell && !isWindows ? ['/bin/sh', ['-c', file, ...words]] : [file, words];
  const entered = jail.enter(program, arguments_, { readable: [folder, ...readable], cwd, env, upstream });
  const child = execa(entered.file, entered.words, {
    cwd,
    env: { ...systemEnvironment(), ...entered.env },
    extendEnv: false,
    stdio: ['ignore', 'pipe', 'pipe', options.channel ? 'pipe' : 'ignore', entered.info ? 'pipe' : 'ignore'],
    buffer: false,
    reject: false,
    detached: !isWindows,
    shell: options.shell === true && isWindows,
  });
  if (child.pid !== undefined) running.set(child.pid, { folder, reaps: jail.reaps });
  let inside: number | undefined;
  const told = new Promise<void>((resolve) => {
    if (!entered.info) return;
    readInfo(child.stdio[4] as unknown as Duplex, (pid) => {
      inside = pid;
      changed();
      resolve();
    });
  });
  // A 'pipe' beyond descriptor 2 is a socket, open in both directions.
  const channel = (child.stdio[3] ?? undefined) as unknown as Duplex | undefined;
  let ended: Ended | undefined;
  let killedBecause: string | undefined;

  // bubblewrap tells a signal as a shell does, by an exit code.
  const throughJail = (exit: Exit): Exit => {
    const by = entered.info && Object.entries(constants.signals).find(([, number]) => number + 128 === exit.exitCode);
    return by ? { signal: by[0] } : exit;
  };
  const lookers = new Set<() => void>();
  const changed = () => {
    for (const look of lookers) look();
  };
  // A process that has left the group may hold the output open for as long as it likes.
  const left = new Promise<string>((resolve) => {
    child.once('exit', (code, by) => {
      const how = endOf(throughJail({ exitCode: code ?? undefined, signal: by ?? undefined }));
      setTimeout(resolve, lastOutputMs, how).unref();
    });
  });
  const exit = Promise.race([child.then((result) => endOf(throughJail(result))), left]).then((how) => {
    ended = { how: killedBecause ?? how, thrown: undefined };
    changed();
  });

  return {
    pid: child.pid,
    output: capture([child.stdout as Readable, child.stderr as Readable]),
    channel,
    root: () => (inside === undefined ? undefined : `/proc/${inside}/root`),
    ended: () => ended,
    changed,
    until: (condition, ms) =>
      new Promise<void>((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          lookers.delete(look);
          options.signal?.removeEventListener('abort', finish);
          resolve();
        };
        const look = () => {
          if (condition()) finish();
        };
        const timer = setTimeout(finish, ms);
        lookers.add(look);
        options.signal?.addEventListener('abort', finish);
        if (options.signal?.aborted) finish();
        else look();
      }),
    async kill(why) {
      killedBecause = why;
      const hadEnded = ended !== undefined;
      if (child.pid !== undefined) {
        if (jail.reaps && !ended && askReaper(child.pid)) await Promise.race([exit, wait(reapMs)]);
        killGroup(child.pid);
        await exit;
        await groupGone(child.pid);
        if (entered.info && !hadEnded) {
          // Killed early, bubblewrap may leave its jail behind, whose id is on its way then.
          await Promise.race([told, child, wait(jailGoneMs)]);
          if (inside !== undefined) await endJail(inside);
        }
        running.delete(child.pid);
      }
      rmSync(folder, { recursive: true, force: true });
      for (const stream of [channel, child.stdout, child.stderr]) stream?.destroy();
    },
  };
}

interface Exit {
  readonly signal?: string | undefined;
  readonly exitCode?: number | undefined;
  readonly code?: string | undefined;
}

function endOf({ signal: by, exitCode, code }: Exit): string {
  if (by !== undefined) return `was killed by ${by}`;
  return exitCode === undefined
    ? `could not be run (${code ?? 'for an unknown reason'})`
    : `exited with code ${exitCode}`;
}

/** Reads the process id of a jail's first process from what bubblewrap tells (bwrap(1), --info-fd). */
function readInfo(stream: Duplex, found: (pid: number) => void): void {
  let text = '';
  let told = false;
  stream.setEncoding('utf8');
  stream.on('error', () => {});
  stream.on('data', (more: string) => {
    if (told) return; // read on: whoever writes to a closed pipe is killed
    text += more;
    const pid = /"child-pid": (\d+)\s*[,}]/.exec(text)?.[1];
    if (pid === undefined) return;
    told = true;
    found(Number(pid));
  });
}

/** The variables without which Windows starts no program; nothing elsewhere. */
function systemEnvironment(): Record<string, string> {
  const names = isWindows ? ['SystemRoot', 'TEMP', 'TMP'] : [];
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}

/** Sends one process a signal, and says whether it was there to get it. */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Asks a reaper to end, also one that the program has stopped, and says whether it was there to be asked. */
function askReaper(pid: number): boolean {
  return signal(pid, 'SIGTERM') && signal(pid, 'SIGCONT');
}

function killGroup(pid: number): void {
  try {
    if (isWindows) execa('taskkill', ['/pid', String(pid), '/T', '/F'], { reject: false });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}

/** Kills the first process of a jail, and with it everybody inside; resolves when they are gone, or after a second. */
async function endJail(pid: number): Promise<void> {
  signal(pid, 'SIGKILL');
  const end = performance.now() + jailGoneMs;
  while (performance.now() < end) {
    try {
      if (/\) [ZX] \d/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return;
    } catch {
      return;
    }
    await wait(5);
  }
}

/** Resolves when nobody of the group lives any more, after half a second at most. */
async function groupGone(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 100 && !isWindows; attempt += 1) {
    try {
      process.kill(-pid, 0);
    } catch {
      return;
    }
    if (!isLeft(pid)) return; // only zombies, which wait for a system that does not care to ask for them
    await wait(5);
  }
}
