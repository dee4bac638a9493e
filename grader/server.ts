import { randomBytes } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import { documents, type HostEvent, type LoadCommand, type Thrown } from './channel.ts';
import type { Exercise } from './exercise.ts';
import { capture, type Output } from './output.ts';
import { type BundleProblem, bundle, type Entry, excerptAt, type Place } from './submission.ts';
import type { Address } from './wire.ts';

/** A server that answers; `stop` always has to be called, and may be called more than once. */
export interface Started {
  readonly kind: 'started';
  readonly entry: Entry;
  readonly address: Address;
  /** Milliseconds from the start of the process until it accepted connections. */
  readonly ms: number;
  readonly output: Output;
  /** How the process ended, if it did. */
  ended(): Ended | undefined;
  /** Resolves when the process has ended, or after `ms` milliseconds. */
  untilEnded(ms: number): Promise<void>;
  /** Content bytes that the handler of this request wrote, sent or not; undefined if nothing was heard of it in time. */
  attempted(request: string, status: number): Promise<number | undefined>;
  /** Kills the process group, waits for its end and removes the private folder. */
  stop(): Promise<void>;
}

/** A server that never answered, and why, in the learner's words. */
export interface NotStarted {
  readonly kind: 'not-started';
  readonly entry: Entry | undefined;
  readonly reason: 'missing' | 'not-bundled' | 'threw' | 'exited' | 'nothing-to-serve' | 'silent';
  /** One or two sentences. */
  readonly message: string;
  readonly place: Place | undefined;
  /** Source excerpt, stack trace or last output lines. */
  readonly detail: string;
}

/** The end of a process that was not asked to end. */
export interface Ended {
  /** `exited with code 1`, `was killed by SIGKILL`. */
  readonly how: string;
  readonly thrown: Thrown | undefined;
}

export interface StartOptions {
  /** Absolute path of the built host. */
  readonly host: string;
  /** Folder of packages that a submission may import without bringing them. */
  readonly packages: string;
  readonly bootMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Bundles the learner's server and runs it as a process of its own: plain node, an environment built from nothing, no
 * standard input, a private folder with the socket. Whatever the program does is a value; throws only for faults of ours.
 */
export async function start(entry: Entry, exercise: Exercise, options: StartOptions): Promise<Started | NotStarted> {
  const { bootMs = 10_000, signal } = options;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'g-')));
  const file = join(folder, 'server.mjs');
  const socket = process.platform === 'win32' ? `\\\\.\\pipe\\${randomBytes(12).toString('hex')}` : join(folder, 's');
  const began = performance.now();

  // The host boots while esbuild bundles; it holds none of the learner's code until the bundle is there.
  const child = execa(process.execPath, [options.host, socket], {
    cwd: folder,
    env: environment(exercise),
    extendEnv: false,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    buffer: false,
    reject: false,
    cleanup: true,
    detached: process.platform !== 'win32',
  });
  const channel = child.stdio[3] as unknown as Duplex; // a 'pipe' beyond descriptor 2 is a socket, open in both directions
  const output = capture([child.stdout as Readable, child.stderr as Readable]);

  let ended: Ended | undefined;
  let thrown: Thrown | undefined;
  let waiting: Extract<HostEvent, { kind: 'waiting' }> | undefined;
  const responded: Extract<HostEvent, { kind: 'responded' }>[] = [];
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };

  let ready = false;
  const receive = (event: HostEvent) => {
    switch (event.kind) {
      case 'ready':
        ready = true;
        break;
      case 'waiting':
        waiting = event;
        break;
      case 'load-failed':
      case 'uncaught':
        thrown = event.thrown;
        break;
      case 'responded':
        responded.push(event);
        if (responded.length > 100) responded.shift();
        break;
    }
    changed();
  };
  channel.on('data', documents((document) => receive(document as HostEvent)));
  channel.on('error', () => {});

  const exit = child.then((result) => {
    const how = result.signal ? `was killed by ${result.signal}` : `exited with code ${result.exitCode ?? 'unknown'}`;
    ended = { how, thrown };
    changed();
  });

  /** Resolves when the condition holds, at the latest after `ms` milliseconds. */
  const until = (condition: () => boolean, ms: number) =>
    new Promise<void>((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        listeners.delete(look);
        signal?.removeEventListener('abort', finish);
        resolve();
      };
      const look = () => {
        if (condition()) finish();
      };
      const timer = setTimeout(finish, ms);
      listeners.add(look);
      signal?.addEventListener('abort', finish);
      if (signal?.aborted) finish();
      look();
    });

  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= (async () => {
      killGroup(child.pid);
      await exit;
      await groupGone(child.pid);
      channel.destroy();
      rmSync(folder, { recursive: true, force: true });
    })();
    return stopped;
  };

  const notStarted = async (
    reason: NotStarted['reason'],
    message: string,
    place?: Place,
    detail = '',
  ): Promise<NotStarted> => {
    await stop();
    return { kind: 'not-started', entry, reason, message, place, detail: detail || lastLines(output.since(0)) };
  };

  try {
    const bundled = await bundle(entry, exercise, file, options.packages);
    if (bundled.kind === 'not-bundled') {
      const [first] = bundled.problems;
      return await notStarted('not-bundled', first?.message ?? 'unknown', first?.place, excerpts(bundled.problems));
    }
    writeFileSync(file, bundled.code, { mode: 0o600 });
    channel.write(`${JSON.stringify({ load: file } satisfies LoadCommand)}\n`);

    await until(() => ready || ended !== undefined || waiting?.problem !== undefined, bootMs);
    if (ready && !ended) {
      return {
        kind: 'started',
        entry,
        address: { kind: 'socket', path: socket },
        ms: Math.round(performance.now() - began),
        output,
        ended: () => ended && { ...ended, thrown },
        untilEnded: (ms) => until(() => ended !== undefined, ms),
        attempted: async (request, status) => {
          const find = () => responded.findIndex((event) => event.request === request && event.status === status);
          await until(() => find() >= 0 || ended !== undefined, 250);
          const at = find();
          return at < 0 ? undefined : responded.splice(at, 1)[0]?.attempted;
        },
        stop,
      };
    }
    if (thrown) {
      const place = firstPlace(thrown.stack, folder);
      const detail = [place ? excerptAt(place) : '', thrown.stack].filter(Boolean).join('\n\n');
      return await notStarted('threw', `The program ended with an exception while it started: ${thrown.summary}.`, place, detail);
    }
    if (waiting?.problem !== undefined) {
      return await notStarted(
        'nothing-to-serve',
        `The default export is ${waiting.problem}, which cannot answer requests. Export the app itself: export default app.`,
      );
    }
    if (ended) {
      return await notStarted('exited', `The program ${ended.how} before it accepted connections.${whatToExport(waiting)}`);
    }
    return await notStarted(
      'silent',
      `The program did not accept connections within ${bootMs / 1000} s.${whatToExport(waiting)}`,
    );
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The child's whole environment: what the exercise names, a port, and what Windows cannot do without. */
function environment(exercise: Exercise): Record<string, string> {
  const inherited = process.platform === 'win32' ? ['SystemRoot', 'TEMP', 'TMP'] : [];
  const kept = inherited.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return { ...Object.fromEntries(kept), HOST: '127.0.0.1', PORT: '3000', ...exercise.env };
}

function whatToExport(waiting: { readonly exports: readonly string[] } | undefined): string {
  if (!waiting) return '';
  const names = waiting.exports.filter((name) => name !== 'default');
  return names.length === 0
    ? ' It exports nothing to send requests to: end server.ts with "export default app".'
    : ` It exports ${names.join(', ')}, but nothing as default: write "export default ${names[0]}".`;
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') execa('taskkill', ['/pid', String(pid), '/T', '/F'], { reject: false });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}

/** Resolves when no process of the group is left, after two seconds at most. */
async function groupGone(pid: number | undefined): Promise<void> {
  if (pid === undefined || process.platform === 'win32') return;
  for (let attempt = 0; attempt < 400; attempt += 1) {
    try {
      process.kill(-pid, 0);
    } catch {
      return;
    }
    await wait(5);
  }
}

/** The first place of a stack trace that is in the learner's files: not in a package, not in the host, not in Node. */
export function firstPlace(stack: string, folder: string): Place | undefined {
  for (const line of stack.split('\n')) {
    const match = /(?:\(|at |^)(?:file:\/\/)?(\/[^\s():]+|[A-Za-z]:\\[^\s():]+):(\d+):(\d+)\)?$/.exec(line.trim());
    const [, file, row, column] = match ?? [];
    if (!file || file.includes('node_modules') || file.startsWith(folder) || /host\.cjs$/.test(file)) continue;
    return { file: relative(process.cwd(), file), line: Number(row), column: Number(column) };
  }
  return undefined;
}

function excerpts(problems: readonly BundleProblem[]): string {
  return problems.map(({ message, place, excerpt }) => `${place ? `${place.file}:${place.line}:${place.column}: ` : ''}${message}\n${excerpt}`).join('\n\n');
}

function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-20).join('\n');
}
