import type { Entry } from '../entry.ts';
import type { Exercise } from '../exercise.ts';
import type { Ended } from './program.ts';
import { type NotStarted, type Started, type StartOptions, start } from './server.ts';

/** How often a server that ends by itself is started again within one run. */
const restartLimit = 3;

/** The learner's server over a whole run: started, started again after a crash, always stopped. */
export interface Session {
  readonly first: Started | NotStarted;
  /** A server to send a request to; undefined when it has ended too often or does not start any more. */
  running(signal?: AbortSignal): Promise<Started | undefined>;
  /** Why there is none, as a sentence. */
  whyNone(): string;
  /** How many times the server has been started again; whatever it kept in memory before is lost. */
  restarts(): number;
  /** How the present server ended, if it did and has not been started again. */
  ended(): Ended | undefined;
  /** How the last server ended that nobody had asked to end. */
  lastEnd(): Ended | undefined;
  stop(): Promise<void>;
}

/** Starts the learner's server for a run of checks. */
export async function openSession(entry: Entry, exercise: Exercise, options: StartOptions): Promise<Session> {
  const first = await start(entry, exercise, options);
  let current: Started | NotStarted = first;
  let restarts = 0;
  let lastEnd: Ended | undefined;

  return {
    first,
    restarts: () => restarts,
    ended: () => (current.kind === 'started' ? current.ended() : undefined),
    lastEnd: () => lastEnd,
    async running(signal = options.signal) {
      if (current.kind === 'not-started') return undefined;
      const ended = current.ended();
      if (!ended) return current;
      lastEnd = ended;
      await current.stop();
      if (restarts === restartLimit) return undefined;
      restarts += 1;
      current = await start(entry, exercise, { ...options, signal });
      return current.kind === 'started' ? current : undefined;
    },
    whyNone() {
      const how = lastEnd?.how ?? 'ended';
      return current.kind === 'not-started'
        ? `The server ${how} and did not start again: ${current.message}`
        : `The server has been started ${restarts + 1} times and ended each time; the last time it ${how}.`;
    },
    async stop() {
      if (current.kind === 'started') await current.stop();
    },
  };
}
