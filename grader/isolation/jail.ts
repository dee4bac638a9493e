import { GraderError, UsageError } from '../error.ts';
import { enterBubblewrap, probeBubblewrap } from './bubblewrap.ts';
import { type Isolation, isolations } from './kinds.ts';
import { enterLimits, probeLimits } from './limits.ts';

/** A program's room: what it may see of the machine, by absolute path. */
export interface Room {
  /** Files and folders that it may read; nothing else of the machine is there, where the layer can hide it. */
  readonly readable: readonly string[];
  readonly cwd: string;
  /** All of its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** A Unix socket outside that it may connect to, if there is one. */
  readonly upstream?: string | undefined;
}

/** The words that start a program in its room. */
export interface Entered {
  readonly file: string;
  readonly words: readonly string[];
  /** The environment of its first process, which need not be that of the program. */
  readonly env: Readonly<Record<string, string>>;
  /** Descriptor on which the jail tells its process id, if it does. */
  readonly info?: 4;
}

/** How programs are started in this run. */
export interface Jail {
  readonly isolation: Isolation;
  /** What holds, in words for the report: `bubblewrap: no network, a system to read only, …`. */
  readonly holds: string;
  /** Whether the first process ends whatever the program has started, and wants to be asked to (SIGTERM). */
  readonly reaps: boolean;
  enter(file: string, words: readonly string[], room: Room): Entered;
}

/** No jail: what every program gets anyway. */
export const plainly: Jail = {
  isolation: 'none',
  holds: 'no more than a process group, a private folder and an empty environment',
  reaps: false,
  enter: (file, words, { env }) => ({ file, words, env }),
};

/**
 * Chooses how programs are kept apart: `auto` takes the best that is proved to work on this machine, anything else has
 * to work or is a `UsageError` that says why it does not.
 */
export function chooseJail(asked: Isolation | 'auto'): Jail {
  const tried: string[] = [];
  for (const isolation of asked === 'auto' ? [...isolations].reverse() : [asked]) {
    const outcome = build(isolation);
    if (typeof outcome !== 'string') return outcome;
    tried.push(outcome);
  }
  if (asked === 'auto') throw new GraderError('Not even a plain process can be started.');
  throw new UsageError(`--isolation ${asked} does not work here: ${tried.join(' ')}`);
}

/** Why `auto` has not chosen the best jail, in one sentence; for a message that the user gets instead of a grade. */
export function whyNotBetter(): string {
  const probe = probeBubblewrap();
  return probe.kind === 'unusable' ? probe.why : 'bubblewrap works';
}

/** The jail of this kind, or a sentence that says why there is none. */
function build(isolation: Isolation): Jail | string {
  switch (isolation) {
    case 'none':
      return plainly;
    case 'process': {
      const limits = probeLimits();
      return {
        isolation,
        holds: limits.holds,
        reaps: limits.reaps,
        enter: (file, words, room) => enterLimits(limits, file, words, room),
      };
    }
    case 'bubblewrap': {
      const probe = probeBubblewrap();
      if (probe.kind === 'unusable') return probe.why;
      return {
        isolation,
        holds: 'no network, a read-only system, its own processes and temporary files, limits for all it uses',
        reaps: false,
        enter: (file, words, room) => enterBubblewrap(probe, file, words, room),
      };
    }
  }
}
