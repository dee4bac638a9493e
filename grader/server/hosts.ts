import type { Track } from '../entry.ts';
import type { Child } from './child.ts';

/** Hosts that serve one server after the other, which saves the start of a process each time. */
export interface Hosts {
  /** A host of this track that waits for its next server, if there is one; rather one that has served this exercise. */
  take(track: Track, exercise: string): Child | undefined;
  /** Keeps a host for the next server if it can be reset, and kills it otherwise. */
  giveBack(child: Child, track: Track, exercise: string): Promise<void>;
  /** Kills all that wait. */
  stop(): Promise<void>;
}

/** A host that waits, and what it served last: what that had compiled serves the same requests again. */
interface Waiting {
  readonly child: Child;
  readonly track: Track;
  readonly exercise: string;
}

/** Servers that one process serves at most; what they leave in its memory adds up. */
const mostServers = 200;
/** Milliseconds that a host has to close its server. */
const resetMs = 1_000;

/**
 * Makes an empty store of hosts. A program can leave something behind, in TypeScript in its very process, so this is for
 * servers that are known: a learner's gets a host of its own.
 */
export function keepHosts(): Hosts {
  const waiting: Waiting[] = [];
  return {
    take(track, exercise) {
      for (;;) {
        const candidates = waiting.filter((host) => host.track === track);
        const host = candidates.findLast((candidate) => candidate.exercise === exercise) ?? candidates[0];
        if (!host) return undefined;
        waiting.splice(waiting.indexOf(host), 1);
        if (!host.child.ended()) return host.child;
        host.child.kill(); // something that an earlier server left behind has ended it; only its folder is to be removed
      }
    },
    async giveBack(child, track, exercise) {
      const isWorn = child.state.resets + 1 >= mostServers;
      if (!isWorn && (await child.reset(resetMs))) waiting.push({ child, track, exercise });
      else await child.kill();
    },
    async stop() {
      await Promise.all(waiting.splice(0).map(({ child }) => child.kill()));
    },
  };
}
