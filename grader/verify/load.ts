import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Keeps every processor busy with work that means nothing, one thread each; returns what ends it. */
export function keepBusy(): () => void {
  const workers = Array.from({ length: availableParallelism() }, () => new Worker('for (;;);', { eval: true }));
  return () => {
    for (const worker of workers) worker.terminate();
  };
}
