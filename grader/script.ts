import { setMaxListeners } from 'node:events';
import { gradeCrash } from './check-grade.ts';
import type { Check, Exercise } from './exercise.ts';
import type { ScriptedUpstream } from './http/upstream.ts';
import { isHidden } from './learner-view.ts';
import { play } from './play.ts';
import { beginProgress } from './progress.ts';
import type { CheckGrade, Stopped } from './result.ts';
import type { Session } from './server/session.ts';
import { skip } from './skip.ts';
import type { Observed } from './verdict/observed.ts';

export { rehearse } from './http/rehearsal.ts';

export interface ScriptOptions {
  /** Milliseconds a request may take; 3,000 unless stated. */
  readonly timeoutMs?: number;
  /** Milliseconds all checks may take together; 60,000 unless stated. */
  readonly runMs?: number;
  /** Grade only the check of this name; what comes before it is played, so that it finds the same state. */
  readonly only?: string | undefined;
  /** Stands in for another service, if the exercise has one. */
  readonly upstream?: ScriptedUpstream | undefined;
  /**
   * Called before each pause that a request asks for, such as the rest of a window, or that the upstream makes; the machine
   * is free meanwhile.
   */
  readonly onPause?: (() => void) | undefined;
  /** Called with each answer that is judged, and with all else that the verdict looks at. */
  readonly onJudged?: ((check: Check, observed: Observed) => void) | undefined;
  /** Interrupts the script; checks that have not been judged by then are skipped. */
  readonly signal?: AbortSignal | undefined;
}

/** A grade for each check, and why not all of them were played, if so. */
export interface PlayedScript {
  readonly checks: CheckGrade[];
  readonly stopped: Stopped | undefined;
}

/** Plays the checks of an exercise in order, against a server that is running, until the run is stopped. */
export async function playScript(exercise: Exercise, session: Session, options: ScriptOptions): Promise<PlayedScript> {
  const { timeoutMs = 3_000, runMs = 60_000, only, upstream, onPause, onJudged, signal } = options;
  const last = exercise.checks.findIndex(({ name }) => name === only);
  const checks = only === undefined ? exercise.checks : exercise.checks.slice(0, last + 1);
  const { entry } = session.first; // that of a server which has started
  const grades: CheckGrade[] = [];
  let isSecret = false;
  const progress = beginProgress((check, ended) => {
    const at = checks.indexOf(check);
    const grade = grades[at];
    // What the program says of its end, once it has got a hidden request, may hold that request.
    const told = isSecret && check.visibility !== 'hidden' ? { how: 'ended', thrown: undefined } : ended;
    if (grade && entry) grades[at] = gradeCrash(grade, told, entry);
  });

  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new Error('The deadline has passed.')), runMs);
  const over = signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal;
  setMaxListeners(0, over); // each of the requests that a check sends together listens
  let stopped: Stopped | undefined;
  try {
    for (const check of checks) {
      if (!isSecret && isHidden(check)) {
        const ended = session.ended();
        if (ended) progress.charge(ended, session.restarts()); // it ended before it got to see anything hidden
        isSecret = true;
      }
      const playing = { timeoutMs, upstream, onPause, onJudged, signal: over };
      const grade = await unlessOver(over, () => play(check, session, progress, playing));
      if (!grade) stopped = signal?.aborted ? 'interrupted' : 'deadline';
      grades.push(grade ?? skip(check, whyStopped(stopped, runMs)));
    }
  } finally {
    clearTimeout(timer);
  }
  return { checks: only === undefined ? grades : grades.slice(-1), stopped };
}

/** What the work results in, unless the run is over before; what fails because it is over does not matter any more. */
async function unlessOver<Result>(over: AbortSignal, work: () => Promise<Result>): Promise<Result | undefined> {
  if (over.aborted) return undefined;
  try {
    const result = await work();
    return over.aborted ? undefined : result;
  } catch (error) {
    if (over.aborted) return undefined;
    throw error;
  }
}

function whyStopped(stopped: Stopped | undefined, runMs: number): string {
  return stopped === 'deadline'
    ? `All checks together may take ${runMs / 1000} s, and they were over before this one was.`
    : 'The run was interrupted before this check was over.';
}
