import type { Track } from '../entry.ts';
import type { Child } from './child.ts';

/** Hosts that serve one server after the other, which saves the start of a process each time. */
export interface Hosts {
  /** A host of this track that waits for its next server, if there is one. */
  take(track: Track): Child | undefined;
  /** Keeps a host for the next server if it can be reset, and kills it otherwise. */
  giveBack(child: Child, track: Track): Promise<void>;
  /** Kills all that wait. */
  stop(): Promise<void>;
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
  const waiting = { typescript: [] as Child[], fastapi: [] as Child[] };
  return {
    take(track) {
      for (let child = waiting[track].pop(); child; child = waiting[track].pop()) {
        if (!child.ended()) return child;
        child.kill(); // something that an earlier server left behind has ended it; only its folder is to be removed
      }
      return undefined;
    },
    async giveBack(child, track) {
      const isWorn = child.state.resets + 1 >= mostServers;
      if (!isWorn && (await child.reset(resetMs))) waiting[track].push(child);
      else await child.kill();
    },
    async stop() {
      const all = [...waiting.typescript.splice(0), ...waiting.fastapi.splice(0)];
      await Promise.all(all.map((child) => child.kill()));
    },
  };
}
