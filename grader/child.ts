import { randomBytes } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import { asHostEvent, documents, type HostCommand, type HostEvent, type Thrown } from './channel.ts';
import { capture, type Output } from './output.ts';

/** The end of a process that nobody had asked to end. */
export interface Ended {
  /** `exited with code 1`, `was killed by SIGKILL`. */
  readonly how: string;
  readonly thrown: Thrown | undefined;
}

/** What the host has told so far. */
export interface HostState {
  booted: boolean;
  pongs: number;
  ready: boolean;
  waiting: Extract<HostEvent, { kind: 'waiting' }> | undefined;
  thrown: Thrown | undefined;
  /** The latest responses, at most 100. */
  readonly responded: Extract<HostEvent, { kind: 'responded' }>[];
}

/** A running host process in a process group of its own. */
export interface Child {
  /** The private folder, which is the program's working folder; it is removed with the child. */
  readonly folder: string;
  /** Where the program will listen. */
  readonly socket: string;
  readonly output: Output;
  readonly state: HostState;
  /** Tells the host to load the learner's bundle, with this environment and no more. */
  load(file: string, env: Readonly<Record<string, string>>): void;
  ended(): Ended | undefined;
  /** Resolves when the condition holds, when the signal aborts, or after `ms` milliseconds; looks at every event. */
  until(condition: () => boolean, ms: number): Promise<void>;
  /** Whether the program's one thread gets around to answering a question within `ms` milliseconds. */
  responds(ms: number): Promise<boolean>;
  /** Kills the process group and removes the private folder; resolves when nobody is left. `why` tells how it ended. */
  kill(why?: string): Promise<void>;
}

const isWindows = process.platform === 'win32';
/** Process id and private folder of every child that has not been killed yet. */
const running = new Map<number, string>();

// Whatever ends the grader, an exception or process.exit, ends what it has started.
process.on('exit', () => {
  for (const [pid, folder] of running) {
    killGroup(pid);
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * Starts the host as plain node: nothing of the grader's environment, no standard input, output drained and capped,
 * and descriptor 3 as the channel to the grader. It does nothing until it is told to load a bundle.
 */
export function startHost(host: string, signal?: AbortSignal): Child {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'g-')));
  const socket = isWindows ? `\\\\.\\pipe\\${randomBytes(12).toString('hex')}` : join(folder, 's');
  const child = execa(process.execPath, [host, socket], {
    cwd: folder,
    env: systemEnvironment(),
    extendEnv: false,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    buffer: false,
    reject: false,
    detached: !isWindows,
  });
  if (child.pid !== undefined) running.set(child.pid, folder);
  const channel = child.stdio[3] as unknown as Duplex; // a 'pipe' beyond descriptor 2 is a socket, open in both directions
  const state: HostState = {
    booted: false,
    pongs: 0,
    ready: false,
    waiting: undefined,
    thrown: undefined,
    responded: [],
  };
  let ended: Ended | undefined;
  let killedBecause: string | undefined;

  const lookers = new Set<() => void>();
  const changed = () => {
    for (const look of lookers) look();
  };
  channel.on('error', () => {}); // the host has gone; `exit` says how
  channel.on(
    'data',
    documents((document) => {
      const event = asHostEvent(document);
      if (event) note(state, event);
      changed();
    }),
  );
  const exit = child.then(({ signal: killedBy, exitCode }) => {
    const itself = killedBy ? `was killed by ${killedBy}` : `exited with code ${exitCode ?? 'unknown'}`;
    ended = { how: killedBecause ?? itself, thrown: state.thrown };
    changed();
  });

  const until = (condition: () => boolean, ms: number) =>
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
    });

  const command = (what: HostCommand) => channel.write(`${JSON.stringify(what)}\n`);

  return {
    folder,
    socket,
    output: capture([child.stdout as Readable, child.stderr as Readable]),
    state,
    load: (file, env) => command({ kind: 'load', file, env }),
    ended: () => ended && { ...ended, thrown: state.thrown },
    until,
    async responds(ms) {
      const before = state.pongs;
      command({ kind: 'ping' });
      await until(() => state.pongs > before || ended !== undefined, ms);
      return state.pongs > before;
    },
    async kill(why) {
      killedBecause = why;
      if (child.pid === undefined) return;
      killGroup(child.pid);
      await exit;
      await groupGone(child.pid);
      rmSync(folder, { recursive: true, force: true });
      running.delete(child.pid);
      channel.destroy();
    },
  };
}

/** The variables without which Windows starts no program; nothing elsewhere. */
function systemEnvironment(): Record<string, string> {
  const names = isWindows ? ['SystemRoot', 'TEMP', 'TMP'] : [];
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}

function note(state: HostState, event: HostEvent): void {
  switch (event.kind) {
    case 'booted':
      state.booted = true;
      break;
    case 'pong':
      state.pongs += 1;
      break;
    case 'ready':
      state.ready = true;
      break;
    case 'waiting':
      state.waiting = event;
      break;
    case 'load-failed':
    case 'uncaught':
      state.thrown = event.thrown;
      break;
    case 'responded':
      state.responded.push(event);
      if (state.responded.length > 100) state.responded.shift();
      break;
  }
}

function killGroup(pid: number): void {
  try {
    if (isWindows) execa('taskkill', ['/pid', String(pid), '/T', '/F'], { reject: false });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}

/** Resolves when no process of the group is left, after half a second at most: a zombie counts as one, too. */
async function groupGone(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 100 && !isWindows; attempt += 1) {
    try {
      process.kill(-pid, 0);
    } catch {
      return;
    }
    await wait(5);
  }
}
