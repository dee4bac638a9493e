import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Entry, type EntryOf, type Track, trackOf } from './entry.ts';
import type { Exercise } from './exercise.ts';
import { openUpstream, type ScriptedUpstream } from './http/upstream.ts';
import type { ExerciseGrade, Grade, ServerGrade, Stopped } from './result.ts';
import type { ScriptOptions } from './script.ts';
import type { NotStarted, StartOptions } from './server/server.ts';
import { openSession, type Session } from './server/session.ts';
import { skip } from './skip.ts';
import { entryName, findEntry, type Submission, tracksIn, wayBack } from './submission.ts';
import { withoutOutput } from './unseen.ts';

/** How an exercise is graded: where the grader's own parts are, and how the server is started and the script played. */
export type GradeOptions = StartOptions &
  ScriptOptions & {
    /** Which of its servers to grade, if the submission has several. */
    readonly track?: Track | undefined;
    /** Takes over the wait for the end of everything that was started, which otherwise comes before the grade. */
    readonly onStopping?: (stopping: Promise<void>) => void;
  };

/**
 * Grades one exercise of a submission: find the server, bundle and start it, play every check in order, judge, score.
 * Whatever the learner's program does ends up in the grade; throws only if the grader itself is at fault.
 */
export async function gradeExercise(
  exercise: Exercise,
  submission: Submission,
  options: GradeOptions,
): Promise<ExerciseGrade> {
  const entry = findEntry(submission, exercise.id, options.track);
  if (!entry) return notGraded(exercise, missing(exercise, submission, options.track));
  const grade = await gradeServer(exercise, entry, options);
  return options.track === undefined ? namingOthers(grade, entry) : grade;
}

/** A grade without points, with a word about the files of other tracks: perhaps one of those was meant. */
function namingOthers(grade: ExerciseGrade, { file, track }: EntryOf<'file'>): ExerciseGrade {
  if (grade.earned > 0 || !grade.server.started) return grade;
  const others = tracksIn(dirname(file)).filter((other) => other !== track);
  const notes = others.map((other) => `${entryName(other)} lies beside it; --track ${other} grades that one.`);
  return notes.length === 0
    ? grade
    : { ...grade, server: { ...grade.server, notes: [...(grade.server.notes ?? []), ...notes] } };
}

/**
 * The same for a server that is known: a file, a command or a URL. When the signal aborts, everything is stopped, and what
 * was judged until then is in the grade.
 */
export async function gradeServer(exercise: Exercise, entry: Entry, options: GradeOptions): Promise<ExerciseGrade> {
  const { signal } = options;
  if (signal?.aborted) return notBegun(exercise, entry);
  const upstream = exercise.upstream === undefined ? undefined : (options.bootedFor ?? (await openUpstream()));
  let session: Session | undefined;
  try {
    const opening = openSession(entry, knowing(exercise, upstream), { ...options, upstream });
    const [opened, { playScript }] = await Promise.all([opening, loadWhileWaiting()]);
    session = opened;
    const { first } = session;
    if (first.kind === 'not-started') return signal?.aborted ? notBegun(exercise, entry) : notGraded(exercise, first);
    const { checks, stopped } = await playScript(visible(exercise, entry), session, { ...options, upstream });
    const { ms, notes } = first;
    const server = {
      started: true,
      ...namesOf(exercise, entry),
      ms,
      restarts: session.restarts(),
      ...(notes && notes.length > 0 && { notes: [...notes] }),
    } as const;
    return total(exercise, entry, server, checks, stopped);
  } catch (error) {
    if (!signal?.aborted) throw error;
    return notBegun(exercise, entry); // whatever cannot be started because everything is being stopped
  } finally {
    const stopping = stopAll(session, upstream);
    if (options.onStopping) options.onStopping(stopping);
    else await stopping;
  }
}

async function stopAll(session: Session | undefined, upstream: ScriptedUpstream | undefined): Promise<void> {
  await session?.stop();
  await upstream?.stop();
}

/** The exercise without what cannot be seen of a server that is run in this way. */
function visible(exercise: Exercise, entry: Entry): Exercise {
  return entry.kind === 'url' ? withoutOutput(exercise) : exercise;
}

/** The exercise with the URL of its scripted upstream in the server's environment. */
export function knowing(exercise: Exercise, upstream: ScriptedUpstream | undefined): Exercise {
  if (exercise.upstream === undefined || upstream === undefined) return exercise;
  return { ...exercise, env: { ...exercise.env, [exercise.upstream]: upstream.url } };
}

/** Loads and warms what plays and judges while the server starts, once the bundler has been given its work. */
async function loadWhileWaiting(): Promise<typeof import('./script.ts')> {
  await setImmediate();
  const script = await import('./script.ts');
  await script.rehearse();
  return script;
}

/** Adds the grades of several exercises up to the machine-readable result. */
export function sumUp(
  exercises: readonly ExerciseGrade[],
  run: Pick<Grade, 'grader' | 'seed' | 'submission' | 'trust' | 'isolation'>,
): Grade {
  const reasons = exercises.map(({ stopped }) => stopped);
  const stopped = reasons.find((reason) => reason === 'interrupted') ?? reasons.find((reason) => reason !== undefined);
  return {
    version: 1,
    ...run,
    earned: exercises.reduce((sum, { earned }) => sum + earned, 0),
    possible: exercises.reduce((sum, { possible }) => sum + possible, 0),
    complete: exercises.every(({ complete }) => complete),
    ...(stopped && { stopped }),
    exercises: [...exercises],
  };
}

function total(
  exercise: Exercise,
  entry: Entry | undefined,
  server: ServerGrade,
  played: ExerciseGrade['checks'],
  stopped?: Stopped,
): ExerciseGrade {
  const visibilities = new Map(exercise.checks.map(({ name, visibility = 'visible' }) => [name, visibility]));
  const checks = played.map((check) => {
    const visibility = visibilities.get(check.name) ?? 'visible';
    return visibility === 'visible' ? check : { ...check, visibility };
  });
  return {
    id: exercise.id,
    title: exercise.title,
    level: exercise.level,
    track: entry ? trackOf(entry) : 'typescript',
    earned: checks.reduce((sum, { earned }) => sum + earned, 0),
    possible: checks.reduce((sum, { possible }) => sum + possible, 0),
    complete: !stopped && checks.every(({ verdict, possible }) => verdict === 'passed' || possible === 0),
    ...(stopped && { stopped }),
    server,
    checks,
  };
}

/** The fields of a result that say what was started, and with which environment. */
function namesOf({ env }: Exercise, entry: Entry): Pick<ServerGrade, 'file' | 'command' | 'url' | 'env'> {
  const set = env === undefined ? {} : { env: { ...env } };
  switch (entry.kind) {
    case 'file':
      return { file: entry.file, ...set };
    case 'command':
      return { command: entry.command, ...set };
    case 'url':
      return { url: entry.url }; // its environment is the user's
  }
}

function notGraded(exercise: Exercise, { entry, reason, message, place, detail }: NotStarted): ExerciseGrade {
  const server: ServerGrade = {
    started: false,
    ...(entry && namesOf(exercise, entry)),
    reason,
    message,
    ...(place && { place }),
    detail,
  };
  return total(
    exercise,
    entry,
    server,
    exercise.checks.map((check) => skip(check, 'The server did not start.')),
  );
}

/** The grade of an exercise whose server had not started when the run was interrupted. */
function notBegun(exercise: Exercise, entry: Entry): ExerciseGrade {
  const message = 'The run was interrupted before the server had started.';
  const server: ServerGrade = { started: false, ...namesOf(exercise, entry), reason: 'stopped', message, detail: '' };
  const checks = visible(exercise, entry).checks.map((check) => skip(check, message));
  return total(exercise, entry, server, checks, 'interrupted');
}

function missing(exercise: Exercise, submission: Submission, track: Track = 'typescript'): NotStarted {
  const way = wayBack(submission, exercise.id, track);
  const message = `There is no ${exercise.id}/${entryName(track)} in ${submission.name}.${way}`;
  return { kind: 'not-started', entry: undefined, reason: 'missing', message, place: undefined, detail: '' };
}
