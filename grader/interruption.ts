import { interruptedCode } from './exit-code.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Milliseconds in which further signals belong to the first: npx passes on what the terminal has sent to everybody. */
const sameMs = 500;

/** Why a run was stopped from outside. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/** What listens for Ctrl-C and its like. */
export interface Interruption {
  /** Aborts with the first interruption. */
  readonly signal: AbortSignal;
  /** Stops listening: from now on an interruption ends the process in the usual way. */
  off(): void;
}

/** Listens for Ctrl-C, SIGTERM and SIGHUP: the first asks the run to come to its end, one after it ends the process at once. */
export function listenForInterruption(): Interruption {
  const stop = new AbortController();
  let first: number | undefined;
  const interrupt = () => {
    first ??= performance.now();
    if (performance.now() - first > sameMs) process.exit(interruptedCode);
    stop.abort(new Interrupted('interrupted'));
  };
  for (const signal of signals) process.on(signal, interrupt);
  return {
    signal: stop.signal,
    off() {
      for (const signal of signals) process.off(signal, interrupt);
    },
  };
}
