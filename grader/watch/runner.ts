import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Course, ownExercises } from '../definition/course.ts';
import { freshSeed } from '../definition/seed.ts';
import type { Track } from '../entry.ts';
import { GraderError } from '../error.ts';
import type { Exercise } from '../exercise.ts';
import { type GradeOptions, gradeExercise, sumUp } from '../grade.ts';
import { openUpstream, type ScriptedUpstream } from '../http/upstream.ts';
import type { Jail } from '../isolation/jail.ts';
import type { Grade } from '../result.ts';
import { type Child, startHost } from '../server/child.ts';
import { findEntry, type Submission } from '../submission.ts';
import { graderVersion } from '../version.ts';
import { openBundler } from './bundler.ts';

/** Grades one exercise of the learner's own again and again, with everything kept warm between the runs. */
export interface Runner {
  /** Grades with fresh values. Throws a `UsageError` if the definition of the exercise is broken. */
  run(): Run;
  /** Boots the host of the next run and loads its exercise; the machine should have nothing better to do. */
  prepare(): Promise<void>;
  /** The files that the server was last made of; undefined if that is not known. */
  files(): readonly string[] | undefined;
  stop(): Promise<void>;
}

/** One run, which ends early when it is cancelled. */
export interface Run {
  /** The grade; undefined if the run was cancelled first. */
  readonly graded: Promise<Grade | undefined>;
  cancel(): void;
}

export interface RunnerOptions {
  readonly id: string;
  readonly course: Course;
  readonly track: Track | undefined;
  /** The seed of every run; a fresh one each time unless stated. */
  readonly seed: number | undefined;
  readonly timeoutMs: number | undefined;
  readonly jail: Jail;
  readonly gradeOptions: GradeOptions;
}

/** What a run needs and what can be had before it is asked for. */
interface Prepared {
  readonly cancel: AbortController;
  readonly seed: number;
  readonly stamp: string;
  readonly exercise: Exercise;
  readonly booted: Child[];
  readonly upstream: ScriptedUpstream | undefined;
}

/** Opens a runner for one exercise in the learner's own folder. */
export function openRunner({ id, course, track, seed: asked, timeoutMs, jail, gradeOptions }: RunnerOptions): Runner {
  const submission: Submission = { folder: ownExercises(course), name: 'exercises', isOwn: true };
  const given = join(course.root, 'exercises', id);
  const { pythons } = gradeOptions;
  const bundler = openBundler();
  let ready: Prepared | undefined;
  let preparing: Promise<void> | undefined;
  let callsUpstream = false;
  let last: Promise<unknown> = Promise.resolve();
  /** The end of the last server, for which a report need not wait. */
  let stopping: Promise<void> = Promise.resolve();
  const onStopping = (promise: Promise<void>) => {
    stopping = promise;
    stopping.catch(() => {}); // whoever waits for it is told
  };
  let stopped = false;

  const stampNow = () => {
    const entry = findEntry(submission, id, track);
    // What a jailed main.py may see was mounted file by file: an editor that writes beside and renames makes another file.
    const isMounted = entry?.track === 'fastapi' && jail.isolation === 'bubblewrap';
    return [stampOf(given), ...(isMounted ? [dirname(entry.file), given].map(identitiesIn) : [])].join('\n');
  };
  const prepared = async (cancel: AbortController): Promise<Prepared> => {
    const stamp = stampNow();
    const seed = asked ?? freshSeed();
    const booted: Child[] = [];
    const entry = findEntry(submission, id, track);
    const { signal } = cancel;
    // In a jail, a host that knows of no upstream cannot be given one any more.
    const upstream = callsUpstream ? await openUpstream() : undefined;
    if (entry?.track === 'typescript')
      booted.push(startHost(gradeOptions.host, { jail, upstream: upstream?.socket, signal }));
    if (entry?.track === 'fastapi')
      pythons.bootAhead({ file: entry.file, given, jail, upstream: upstream?.socket, signal });
    try {
      const { loadExercises } = await import('../definition/catalog.ts');
      const [exercise] = await loadExercises([id], course, seed);
      if (!exercise) throw new GraderError(`${id} was loaded and is not there.`);
      callsUpstream = exercise.upstream !== undefined;
      const knows = upstream !== undefined;
      if (callsUpstream !== knows) await discard({ booted, upstream });
      return { cancel, seed, stamp, exercise, booted, upstream: callsUpstream ? upstream : undefined };
    } catch (error) {
      await discard({ booted, upstream });
      throw error;
    }
  };
  const discard = async ({ booted, upstream }: Pick<Prepared, 'booted' | 'upstream'>) => {
    await Promise.all([...booted.splice(0).map((child) => child.kill()), pythons.stop(), upstream?.stop()]);
  };
  const take = async (): Promise<Prepared | undefined> => {
    await preparing;
    const taken = ready;
    ready = undefined;
    if (taken?.stamp === stampNow() && taken.booted.every((child) => !child.ended())) return taken;
    if (taken) await discard(taken);
    return undefined;
  };

  const grade = async (cancel: AbortController, before: Promise<unknown>): Promise<Grade | undefined> => {
    await before;
    await stopping;
    const taken = cancel.signal.aborted ? undefined : ((await take()) ?? (await prepared(cancel)));
    if (!taken) return undefined;
    const abort = () => taken.cancel.abort(cancel.signal.reason);
    cancel.signal.addEventListener('abort', abort);
    if (cancel.signal.aborted) abort();
    try {
      const { signal } = taken.cancel;
      const { booted, exercise, seed, upstream } = taken;
      const graded = await gradeExercise(exercise, submission, {
        ...gradeOptions,
        ...(timeoutMs !== undefined && { timeoutMs }),
        ...{ track, jail, booted, bootedFor: upstream, signal, onStopping, bundle: bundler.bundle },
      });
      if (signal.aborted) return undefined;
      const { isolation, holds } = jail;
      const about = { trust: 'self-check', isolation: { kind: isolation, holds } } as const;
      return sumUp([graded], { grader: graderVersion, seed, submission: submission.name, ...about });
    } finally {
      cancel.signal.removeEventListener('abort', abort);
      await discard(taken);
    }
  };

  return {
    run() {
      const cancel = new AbortController();
      const graded = grade(cancel, last);
      last = graded.catch(() => {}); // whoever has asked for this run is told
      return { graded, cancel: () => cancel.abort(new Error('The run was cancelled.')) };
    },
    prepare() {
      if (ready || stopped) return Promise.resolve();
      preparing ??= prepared(new AbortController())
        .catch(() => undefined) // the next run meets the same problem, and tells it
        .then((taken) => {
          ready = taken;
          preparing = undefined;
        });
      return preparing;
    },
    files: () => bundler.files(),
    async stop() {
      stopped = true;
      await last;
      await stopping;
      await preparing;
      if (ready) await discard(ready);
      await Promise.all([pythons.stop(), bundler.stop()]);
    },
  };
}

/** Changes when a file of the exercise's folder changes that a definition may be made of: any but the learner's. */
function stampOf(folder: string): string {
  const names = namesIn(folder).filter((name) => /\.(ts|js|json)$/.test(name) && !/^server\./.test(name));
  return names.map((name) => `${name} ${statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs}`).join('\n');
}

/** Changes when a file of the folder is another one than before, whatever is in it. */
function identitiesIn(folder: string): string {
  const names = namesIn(folder).filter((name) => name !== '__pycache__');
  return names.map((name) => `${name} ${statSync(join(folder, name), { throwIfNoEntry: false })?.ino}`).join('\n');
}

/** What a folder holds; nothing while it is not there, as when git goes to another branch. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
