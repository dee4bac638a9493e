import type { EntryOf } from '../entry.ts';
import { GraderError } from '../error.ts';
import type { Exercise } from '../exercise.ts';
import type { Ended } from '../server/program.ts';
import { type NotStarted, type Started, type StartOptions, start } from '../server/server.ts';
import { openBundler } from '../watch/bundler.ts';
import { watchSaves } from '../watch/saves.ts';
import type { Target } from './proxy.ts';

/** What happens to a server that is kept running. */
export interface Follower {
  started(server: Started, isFirst: boolean): void;
  notStarted(problem: NotStarted): void;
  /** It has ended by itself; the next request starts it again. */
  ended(end: Ended): void;
  printed(line: string): void;
  failed(fault: unknown): void;
}

export interface Supervisor {
  /** Where requests go now; a server that has ended is started for them. */
  target(): Promise<Target>;
  stop(): Promise<void>;
}

/** Longer than anybody serves, and the most that a timer can wait. */
const forever = 2 ** 31 - 1;

/** Keeps the server of an exercise running: starts it, starts it again after each save, and after it has ended. */
export function supervise(
  entry: EntryOf<'file'>,
  folder: string,
  exercise: Exercise,
  options: StartOptions,
  follower: Follower,
): Supervisor {
  const bundler = openBundler();
  let abort = new AbortController();
  let isFirst = true;
  let stopped = false;
  let current: Promise<Started | NotStarted>;

  const restart = () => {
    abort.abort(new Error('The server is started again.'));
    abort = new AbortController();
    const { signal } = abort;
    const before = current;
    current = replace(before, signal);
    current.catch((fault) => {
      if (!signal.aborted) follower.failed(fault);
    });
  };
  const replace = async (before: Promise<Started | NotStarted> | undefined, signal: AbortSignal) => {
    const old = await before?.catch(() => undefined);
    if (old?.kind === 'started') await old.stop();
    signal.throwIfAborted();
    const since = Date.now();
    const outcome = await start(entry, exercise, { ...options, bundle: bundler.bundle, signal });
    if (signal.aborted) {
      if (outcome.kind === 'started') await outcome.stop();
      throw signal.reason;
    }
    saves.follow(bundler.files(), since);
    if (outcome.kind === 'started') {
      follower.started(outcome, isFirst);
      read(outcome, signal);
      outcome.untilEnded(forever).then(() => {
        const end = outcome.ended();
        if (end && !signal.aborted) follower.ended(end);
      });
    } else {
      follower.notStarted(outcome);
    }
    isFirst = false;
    return outcome;
  };
  /** Tells each line that the server prints. */
  const read = async ({ output, ended }: Started, signal: AbortSignal) => {
    let mark = 0;
    const tell = (lines: readonly string[]) => {
      for (const line of lines) if (!signal.aborted) follower.printed(line);
    };
    while (!signal.aborted && !ended()) {
      await output.matching(/\n/, mark, 1_000);
      const text = output.since(mark);
      const end = text.lastIndexOf('\n') + 1;
      mark = output.mark() - (text.length - end);
      tell(text.slice(0, end).split('\n').slice(0, -1));
    }
    const last = output.since(mark);
    if (last !== '') tell(last.replace(/\n$/, '').split('\n'));
  };
  const saves = watchSaves(folder, restart);
  restart();

  return {
    async target() {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const asked = current;
        const server = await asked.catch(() => undefined);
        if (asked !== current) {
          attempt -= 1; // something was saved meanwhile
          continue;
        }
        if (server === undefined) return { problem: 'the server is being stopped.' };
        if (server.kind === 'not-started') return { problem: `the server did not start. ${server.message}` };
        if (server.ended()) {
          restart();
          continue;
        }
        if (server.address.kind !== 'socket') throw new GraderError('A hosted server has a socket.');
        return { socket: server.address.path };
      }
      return { problem: 'the server ends again and again.' };
    },
    async stop() {
      if (stopped) return;
      stopped = true;
      saves.stop();
      abort.abort(new Error('Nothing is served any more.'));
      const server = await current.catch(() => undefined);
      if (server?.kind === 'started') await server.stop();
      await bundler.stop();
    },
  };
}
