import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, type Ended, startHost } from './child.ts';
import { GraderError } from './error.ts';
import type { Exercise } from './exercise.ts';
import type { Output } from './output.ts';
import { excerptAt, firstPlace, type Place } from './place.ts';
import { type BundleProblem, bundle, type Entry } from './submission.ts';
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
  /** Whether the program still reacts, within a second; one that does not is killed, and has ended. */
  reacts(): Promise<boolean>;
  /** Content bytes that the handler of `GET /path` wrote, sent or not; undefined if nothing was heard of it in time. */
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

export interface StartOptions {
  /** Absolute path of the built host. */
  readonly host: string;
  /** Folder of packages that a submission may import without bringing them. */
  readonly packages: string;
  /** A host that was booted ahead of time; the first server takes it. */
  readonly booted?: Child[];
  /** Milliseconds until the server has to accept connections; 10,000 unless stated. */
  readonly bootMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds in which a program has to react that has not answered in time. */
const pongWaitMs = 1_000;
/** Milliseconds to wait for the host's word on what a handler wrote. */
const attemptedWaitMs = 250;

/**
 * Bundles the learner's server and runs it as a process of its own: plain node, an environment built from nothing, no
 * standard input, a private folder with the socket. Whatever the program does is a value; throws only for faults of ours.
 */
export async function start(entry: Entry, exercise: Exercise, options: StartOptions): Promise<Started | NotStarted> {
  const { bootMs = 10_000, signal } = options;
  const began = performance.now();
  // The host boots while esbuild bundles; it holds none of the learner's code until the bundle is there.
  const child = options.booted?.pop() ?? startHost(options.host, signal);
  const file = join(child.folder, 'server.mjs');
  let stopped: Promise<void> | undefined;
  const stop = (why?: string) => {
    stopped ??= child.kill(why);
    return stopped;
  };

  try {
    const bundled = await bundle(entry, exercise, file, options.packages);
    if (bundled.kind === 'not-bundled') {
      await stop();
      return notBundled(entry, bundled.problems);
    }
    writeFileSync(file, bundled.code, { mode: 0o600 });
    // Nobody ever listens on this port: whichever port a program asks for, the host gives it the socket instead.
    child.load(file, { HOST: '127.0.0.1', PORT: '3000', ...exercise.env });
    const { state } = child;
    await child.until(() => state.ready || child.ended() !== undefined, bootMs);
    if (!state.ready || child.ended()) {
      const failed = notStarted(entry, child, bootMs);
      await stop();
      return failed;
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    kind: 'started',
    entry,
    address: { kind: 'socket', path: child.socket },
    ms: Math.round(performance.now() - began),
    output: child.output,
    ended: child.ended,
    untilEnded: (ms) => child.until(() => child.ended() !== undefined, ms),
    reacts: async () => {
      const reacts = await child.responds(pongWaitMs);
      if (!reacts && !child.ended()) await stop('got stuck and had to be stopped');
      return reacts;
    },
    attempted: (request, status) => attempted(child, request, status),
    stop: () => stop(),
  };
}

async function attempted(child: Child, request: string, status: number): Promise<number | undefined> {
  const { responded } = child.state;
  const find = () => responded.findIndex((event) => event.request === request && event.status === status);
  await child.until(() => find() >= 0 || child.ended() !== undefined, attemptedWaitMs);
  const at = find();
  return at < 0 ? undefined : responded.splice(at, 1)[0]?.attempted;
}

function notBundled(entry: Entry, problems: readonly BundleProblem[]): NotStarted {
  const [first] = problems;
  const detail = problems.map(({ message, excerpt }) => [message, excerpt].filter(Boolean).join('\n')).join('\n\n');
  return {
    kind: 'not-started',
    entry,
    reason: 'not-bundled',
    message: `${first?.message}.`,
    place: first?.place,
    detail,
  };
}

function notStarted(entry: Entry, child: Child, bootMs: number): NotStarted {
  const { thrown, waiting } = child.state;
  const ended = child.ended();
  const printed = lastLines(child.output.since(0));
  if (ended && !child.state.booted) throw new GraderError(`The host could not run: it ${ended.how}.\n${printed}`);
  const failure = (reason: NotStarted['reason'], message: string, place?: Place, detail = printed): NotStarted => ({
    kind: 'not-started',
    entry,
    reason,
    message,
    place,
    detail,
  });
  if (thrown) {
    const place = firstPlace(thrown.stack);
    const detail = [place ? excerptAt(place) : '', thrown.stack].filter(Boolean).join('\n\n');
    return failure('threw', `The program ended with an exception while it started: ${thrown.summary}`, place, detail);
  }
  if (waiting?.problem !== undefined) {
    const message = `The default export is ${waiting.problem}, which cannot answer requests. Export the app itself: export default app.`;
    return failure('nothing-to-serve', message);
  }
  return ended
    ? failure('exited', `The program ${ended.how} before it accepted connections.${whatToExport(waiting?.exports)}`)
    : failure(
        'silent',
        `The program did not accept connections within ${bootMs / 1000} s.${whatToExport(waiting?.exports)}`,
      );
}

function whatToExport(exports: readonly string[] | undefined): string {
  if (!exports) return '';
  const [name] = exports.filter((exported) => exported !== 'default');
  return name === undefined
    ? ' It exports nothing to send requests to: end server.ts with "export default app".'
    : ` It exports ${name}, but nothing as default: write "export default ${name}".`;
}

function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-20).join('\n');
}
