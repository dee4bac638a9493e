import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import type { Thrown } from './channel.ts';
import { isLeft } from './family.ts';
import { capture, type Output } from './output.ts';

/** The end of a process that nobody had asked to end. */
export interface Ended {
  /** `exited with code 1`, `was killed by SIGKILL`. */
  readonly how: string;
  readonly thrown: Thrown | undefined;
}

/** A running program in a process group of its own. */
export interface Program {
  /** Its process id, and so that of its group; undefined if it could not be run at all. */
  readonly pid: number | undefined;
  readonly output: Output;
  /** Descriptor 3, open in both directions, of a program that was started with a channel. */
  readonly channel: Duplex | undefined;
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
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds in which the last words of a program arrive that has ended. */
const lastOutputMs = 100;

export const isWindows = process.platform === 'win32';
/** Process id and private folder of every program that has not been killed yet. */
const running = new Map<number, string>();

// Whatever ends the grader, an exception or process.exit, ends what it has started.
process.on('exit', () => {
  for (const [pid, folder] of running) {
    killGroup(pid);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Makes a new folder for one program; its path is short, because a socket lies in it. */
export function privateFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'g-')));
}

/** Starts a program with nothing of the grader's environment, no standard input, and its output drained and capped. */
export function startProgram(file: string, words: readonly string[], options: ProgramOptions): Program {
  const { folder, cwd = folder, env, signal } = options;
  const child = execa(file, words, {
    cwd,
    env: { ...systemEnvironment(), ...env },
    extendEnv: false,
    stdio: options.channel ? ['ignore', 'pipe', 'pipe', 'pipe'] : ['ignore', 'pipe', 'pipe'],
    buffer: false,
    reject: false,
    detached: !isWindows,
    shell: options.shell ?? false,
  });
  if (child.pid !== undefined) running.set(child.pid, folder);
  // A 'pipe' beyond descriptor 2 is a socket, open in both directions.
  const channel = child.stdio[3] as unknown as Duplex | undefined;
  let ended: Ended | undefined;
  let killedBecause: string | undefined;

  const lookers = new Set<() => void>();
  const changed = () => {
    for (const look of lookers) look();
  };
  // A process that has left the group may hold the output open for as long as it likes.
  const left = new Promise<string>((resolve) => {
    child.once('exit', (code, by) => {
      const how = endOf({ exitCode: code ?? undefined, signal: by ?? undefined });
      setTimeout(resolve, lastOutputMs, how).unref();
    });
  });
  const exit = Promise.race([child.then(endOf), left]).then((how) => {
    ended = { how: killedBecause ?? how, thrown: undefined };
    changed();
  });

  return {
    pid: child.pid,
    output: capture([child.stdout as Readable, child.stderr as Readable]),
    channel,
    ended: () => ended,
    changed,
    until: (condition, ms) =>
      new Promise<void>((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          lookers.delete(look);
          signal?.removeEventListener('abort', finish);
          resolve();
        };
        const look = () => {
          if (condition()) finish();
        };
        const timer = setTimeout(finish, ms);
        lookers.add(look);
        signal?.addEventListener('abort', finish);
        if (signal?.aborted) finish();
        else look();
      }),
    async kill(why) {
      killedBecause = why;
      if (child.pid !== undefined) {
        killGroup(child.pid);
        await exit;
        await groupGone(child.pid);
        running.delete(child.pid);
      }
      rmSync(folder, { recursive: true, force: true });
      for (const stream of [channel, child.stdout, child.stderr]) stream?.destroy();
    },
  };
}

function endOf({
  signal,
  exitCode,
  code,
}: {
  signal?: string | undefined;
  exitCode?: number | undefined;
  code?: string | undefined;
}): string {
  if (signal !== undefined) return `was killed by ${signal}`;
  return exitCode === undefined
    ? `could not be run (${code ?? 'for an unknown reason'})`
    : `exited with code ${exitCode}`;
}

/** The variables without which Windows starts no program; nothing elsewhere. */
function systemEnvironment(): Record<string, string> {
  const names = isWindows ? ['SystemRoot', 'TEMP', 'TMP'] : [];
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}

function killGroup(pid: number): void {
  try {
    if (isWindows) execa('taskkill', ['/pid', String(pid), '/T', '/F'], { reject: false });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
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
