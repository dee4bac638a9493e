import { setImmediate } from 'node:timers/promises';
import type { Child } from './child.ts';
import { GraderError } from './error.ts';
import type { Exercise } from './exercise.ts';
import type { Played } from './play.ts';
import type { ExerciseGrade, Grade, ServerGrade } from './result.ts';
import type { NotStarted } from './server.ts';
import { openSession, type Session } from './session.ts';
import { skip } from './skip.ts';
import { type Entry, findEntry, type Submission } from './submission.ts';

/** How a run is done; everything has a default but the two places in the grader's own tree. */
export interface GradeOptions {
  /** The built host that runs inside the child. */
  readonly host: string;
  /** The folder of packages that a submission may import. */
  readonly packages: string;
  /** Hosts that were booted ahead of time. */
  readonly booted?: Child[];
  /** Milliseconds a request may take; 3,000 unless stated. */
  readonly timeoutMs?: number;
  /** Milliseconds the checks of one exercise may take together; 60,000 unless stated. */
  readonly runMs?: number;
  /** Grade only the check of this name; what comes before it is played, so that it finds the same state. */
  readonly only?: string | undefined;
  /** Stops the run; what was started is cleaned up, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Grades one exercise of a submission: find the server, bundle and start it, play every check in order, judge, score.
 * Whatever the learner's program does ends up in the grade; throws only if the grader itself is at fault.
 */
export async function gradeExercise(
  exercise: Exercise,
  submission: Submission,
  options: GradeOptions,
): Promise<ExerciseGrade> {
  const entry = findEntry(submission, exercise.id);
  return entry ? gradeServer(exercise, entry, options) : notGraded(exercise, missing(exercise, submission));
}

/** The same for a server whose file is known. */
export async function gradeServer(exercise: Exercise, entry: Entry, options: GradeOptions): Promise<ExerciseGrade> {
  const opening = openSession(entry, exercise, options);
  const loading = setImmediate().then(() => import('./play.ts')); // what judges is loaded while the server starts
  const [session, { play }] = await Promise.all([opening, loading]);
  try {
    options.signal?.throwIfAborted();
    if (session.first.kind === 'not-started') return notGraded(exercise, session.first);
    const checks = await playAll(exercise, session, play, options);
    return total(exercise, serverGrade(session), checks);
  } finally {
    await session.stop();
  }
}

/** Adds the grades of several exercises up to the machine-readable result. */
export function sumUp(exercises: readonly ExerciseGrade[], run: Pick<Grade, 'grader' | 'seed' | 'submission'>): Grade {
  return {
    version: 1,
    ...run,
    earned: exercises.reduce((sum, { earned }) => sum + earned, 0),
    possible: exercises.reduce((sum, { possible }) => sum + possible, 0),
    complete: exercises.every(({ complete }) => complete),
    exercises: [...exercises],
  };
}

type Play = typeof import('./play.ts')['play'];

async function playAll(exercise: Exercise, session: Session, play: Play, options: GradeOptions) {
  const { timeoutMs = 3_000, runMs = 60_000, signal, only } = options;
  const deadline = performance.now() + runMs;
  const played = new Map<Exercise['checks'][number], Played>();
  const grades: ExerciseGrade['checks'] = [];
  const last = exercise.checks.findIndex(({ name }) => name === only);
  const script = last < 0 ? exercise.checks : exercise.checks.slice(0, last + 1);

  for (const check of script) {
    const left = Math.round(deadline - performance.now());
    const grade =
      left > 0
        ? await play(check, session, played, { timeoutMs: Math.min(timeoutMs, left), signal })
        : skip(check, `The whole run may take ${runMs / 1000} s, and they were over.`);
    signal?.throwIfAborted();
    grades.push(grade);
  }
  return only === undefined ? grades : grades.slice(-1);
}

function total(exercise: Exercise, server: ServerGrade, checks: ExerciseGrade['checks']): ExerciseGrade {
  return {
    id: exercise.id,
    title: exercise.title,
    level: exercise.level,
    track: 'typescript',
    earned: checks.reduce((sum, { earned }) => sum + earned, 0),
    possible: checks.reduce((sum, { possible }) => sum + possible, 0),
    complete: checks.every(({ verdict, possible }) => verdict === 'passed' || possible === 0),
    server,
    checks,
  };
}

function notGraded(exercise: Exercise, { entry, reason, message, place, detail }: NotStarted): ExerciseGrade {
  const server: ServerGrade = {
    started: false,
    ...(entry && { file: entry.file }),
    reason,
    message,
    ...(place && { place }),
    detail,
  };
  return total(
    exercise,
    server,
    exercise.checks.map((check) => skip(check, 'The server did not start.')),
  );
}

function serverGrade(session: Session): ServerGrade {
  const { first } = session;
  if (first.kind === 'not-started') throw new GraderError('A server that did not start was graded.');
  return { started: true, file: first.entry.file, ms: first.ms, restarts: session.restarts() };
}

function missing(exercise: Exercise, submission: Submission): NotStarted {
  const message = `There is no ${exercise.id}/server.ts in ${submission.name}.`;
  return { kind: 'not-started', entry: undefined, reason: 'missing', message, place: undefined, detail: '' };
}
