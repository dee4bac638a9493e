import type { Child } from './child.ts';

/** Hosts that serve one server after the other, which saves the start of a process each time. */
export interface Hosts {
  /** A host that waits for its next server, if there is one. */
  take(): Child | undefined;
  /** Keeps a host for the next server if it can be reset, and kills it otherwise. */
  readonly giveBack: (child: Child) => Promise<void>;
  /** Kills all that wait. */
  stop(): Promise<void>;
}

/** Servers that one process serves at most; what they leave in its memory adds up. */
const mostServers = 25;
/** Milliseconds that a host has to close its server. */
const resetMs = 1_000;

/**
 * Makes an empty store of hosts. A program can leave something behind in its process, so this is for servers that are
 * known: a learner's gets a process of its own.
 */
export function keepHosts(): Hosts {
  const waiting: Child[] = [];
  return {
    take() {
      for (let child = waiting.pop(); child; child = waiting.pop()) {
        if (!child.ended()) return child;
        child.kill(); // something that an earlier server left behind has ended it; only its folder is to be removed
      }
      return undefined;
    },
    async giveBack(child) {
      const isWorn = child.state.resets + 1 >= mostServers;
      if (!isWorn && (await child.reset(resetMs))) waiting.push(child);
      else await child.kill();
    },
    async stop() {
      await Promise.all(waiting.splice(0).map((child) => child.kill()));
    },
  };
}
