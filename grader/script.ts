import type { Check, Exercise } from './exercise.ts';
import { type Played, play } from './play.ts';
import type { CheckGrade } from './result.ts';
import type { Session } from './session.ts';
import { skip } from './skip.ts';
import type { ScriptedUpstream } from './upstream.ts';

export { rehearse } from './rehearsal.ts';

export interface ScriptOptions {
  /** Milliseconds a request may take; 3,000 unless stated. */
  readonly timeoutMs?: number;
  /** Milliseconds all checks may take together; 60,000 unless stated. */
  readonly runMs?: number;
  /** Grade only the check of this name; what comes before it is played, so that it finds the same state. */
  readonly only?: string | undefined;
  /** Stands in for another service, if the exercise has one. */
  readonly upstream?: ScriptedUpstream | undefined;
  /** Stops the script; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Plays the checks of an exercise in order, against a server that is running, and returns a grade for each. */
export async function playScript(exercise: Exercise, session: Session, options: ScriptOptions): Promise<CheckGrade[]> {
  const { timeoutMs = 3_000, runMs = 60_000, only, upstream, signal } = options;
  const deadline = performance.now() + runMs;
  const last = exercise.checks.findIndex(({ name }) => name === only);
  const checks = only === undefined ? exercise.checks : exercise.checks.slice(0, last + 1);
  const played = new Map<Check, Played>();
  const grades: CheckGrade[] = [];

  for (const check of checks) {
    const left = Math.round(deadline - performance.now());
    const grade =
      left > 0
        ? await play(check, session, played, { timeoutMs: Math.min(timeoutMs, left), upstream, signal })
        : skip(check, `All checks together may take ${runMs / 1000} s, and they were over.`);
    signal?.throwIfAborted();
    grades.push(grade);
  }
  return only === undefined ? grades : grades.slice(-1);
}
