import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Course, exerciseIds, requireOwnExercises, resolveIds, solutionsOf } from '../definition/course.ts';
import { freshSeed } from '../definition/seed.ts';
import type { Entry, EntryOf, Track } from '../entry.ts';
import { UsageError } from '../error.ts';
import type { Exercise } from '../exercise.ts';
import { exitCodeOf } from '../exit-code.ts';
import type { GradeOptions } from '../grade.ts';
import { chooseJail, type Jail, plainly, whyNotBetter } from '../isolation/jail.ts';
import { learnerView } from '../learner-view.ts';
import { lookAt } from '../look.ts';
import { nearest } from '../nearest.ts';
import type { ExerciseGrade, Grade } from '../result.ts';
import type { Child } from '../server/child.ts';
import { findEntry, type Submission, wayBack } from '../submission.ts';
import { graderVersion } from '../version.ts';
import type { Context } from './context.ts';
import type { GradeArguments } from './grade-arguments.ts';
import type { Reports } from './reports.ts';
import { terminal } from './terminal.ts';

/** Grades what was asked for and reports it; the exit code says how complete it is. */
export async function runGrade(asked: GradeArguments, context: Context): Promise<number> {
  const reports = await reportsFor(asked);
  let grade: Grade;
  try {
    grade = await gradeAsked(asked, context);
  } catch (error) {
    reports?.fail(error);
    throw error;
  }
  const view = learnerView(grade, isDue(asked));
  process.stdout.write(reports?.shown(grade, view) ?? (await render(view, asked)));
  reports?.write(grade, view);
  if (isOwn(asked)) {
    const { forgetPassed } = await import('../hint/memory.ts');
    const { keepRecord } = await import('../record.ts');
    forgetPassed(context.course, grade.exercises);
    if (asked.only === undefined) keepRecord(context.course, view.exercises);
  }
  return exitCodeOf(grade, asked);
}

/** The reports beside what is printed; on a learner's machine there are none, and nothing is loaded for them. */
async function reportsFor(asked: GradeArguments): Promise<Reports | undefined> {
  const { GITHUB_ACTIONS, GITLAB_CI } = process.env;
  if (asked.reports.length === 0 && asked.reveals.length === 0 && !GITHUB_ACTIONS && !GITLAB_CI) return undefined;
  const { openReports } = await import('./reports.ts');
  return openReports(asked);
}

/** Grades what was asked for; when it resolves, no process is left that the grader has started. */
export async function gradeAsked(asked: GradeArguments, context: Context): Promise<Grade> {
  const checks = asked.checks === undefined ? undefined : resolve(asked.checks);
  const course: Course = { ...context.course, checks };
  const options = context.gradeOptions(asked.python);
  if (asked.ids.length === 0 && !asked.all) {
    throw new UsageError('Which exercise? Name one, as in "grade exercise-1", or all of them with "grade --all".');
  }
  const ids = asked.all
    ? exerciseIds(course).filter(
        (id) => asked.level === undefined || id.endsWith('-advanced') === (asked.level === 'advanced'),
      )
    : resolveIds(asked.ids, asked.level, course);
  if (ids.length === 0) throw new UsageError(`There is no exercise of the level ${asked.level}.`);
  if (checks !== undefined) (await import('../definition/own-checks.ts')).requireOwnChecks(checks, course);
  const [only, ...others] = ids;
  if (asked.only !== undefined && others.length > 0)
    throw new UsageError('--only needs exactly one exercise to look in.');
  const server = serverOf(asked);
  if (server) {
    if (others.length > 0) throw new UsageError(`--${server.kind} gives one server; name exactly one exercise for it.`);
    return gradeExercises(asked, ids, server, course, options);
  }
  const submission = findSubmission(asked, course, others.length === 0 ? only : undefined);
  const jail = chooseJail(asked.isolation ?? 'auto');
  if (asked.authoritative) requireAuthority(asked, submission, course, jail);
  if (checks !== undefined) requireHidden(checks, asked, submission, jail);
  // The reader of a report has not typed the command, and wants to see what is missing in its place.
  const isReported = asked.reports.some((wish) => wish !== 'none');
  if (!asked.all && !isReported) for (const id of ids) requireEntry(submission, id, asked.track);
  const [first] = ids.flatMap((id) => {
    const entry = findEntry(submission, id, asked.track);
    return entry ? { entry, given: join(course.root, 'exercises', id) } : [];
  });
  const booted = first ? await bootAhead(first.entry, first.given, { ...options, jail }) : [];
  try {
    return await gradeExercises(asked, ids, submission, course, { ...options, jail, booted });
  } finally {
    await Promise.all([...booted.map((child) => child.kill()), options.pythons.stop()]);
  }
}

/** Whether it is the learner's own work that is graded, and not that of others or a model answer. */
function isOwn({ submission, solutions }: GradeArguments): boolean {
  return submission === undefined && !solutions;
}

/** Refuses to speak for an instructor where the submission could reach the grader, or the grader's own folder is meant. */
function requireAuthority(asked: GradeArguments, { folder, name }: Submission, course: Course, jail: Jail): void {
  if (asked.submission === undefined || isInside(folder, course.root)) {
    throw new UsageError(
      `--authoritative grades what somebody else has handed in: name it with --submission, and keep it outside of ${course.root}.${asked.submission === undefined ? '' : ` ${name} lies inside.`}`,
    );
  }
  if (jail.isolation === 'bubblewrap' || asked.isolation !== undefined) return;
  throw new UsageError(
    `--authoritative needs isolation, and this machine has ${jail.isolation === 'none' ? 'none' : 'only a part of it'} (${whyNotBetter()}). Install bubblewrap, or say --isolation ${jail.isolation} if you accept that.`,
  );
}

/** Refuses to let hidden checks be where the submission could read them, unless the user accepts that. */
export function requireHidden(
  checks: string,
  asked: Pick<GradeArguments, 'checks' | 'submission' | 'isolation'>,
  { folder, name }: Submission,
  jail: Jail,
): void {
  if (isInside(checks, folder))
    throw new UsageError(`--checks ${asked.checks} lies in ${name}, which would hold the hidden checks. Move it out.`);
  if (asked.submission === undefined || jail.isolation === 'bubblewrap' || asked.isolation !== undefined) return;
  throw new UsageError(
    `--checks needs isolation, because ${name} could read the hidden checks (${whyNotBetter()}). Install bubblewrap, or say --isolation ${jail.isolation} if you accept that.`,
  );
}

/** Whether a folder, which has to exist, is another one or lies in it, whatever links lead there. */
function isInside(folder: string, other: string): boolean {
  const path = relative(realpathSync(other), realpathSync(folder));
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** Whose word the result is: that of a learner's machine, of a learner's CI job, or of an instructor (README). */
function trustIn({ authoritative }: GradeArguments): Grade['trust'] {
  if (authoritative) return 'instructor';
  return process.env.CI ? 'learner-ci' : 'self-check';
}

/** The server that was named instead of a submission. */
function serverOf({ command, url }: GradeArguments): Entry | undefined {
  if (command !== undefined) return { kind: 'command', command, folder: process.cwd() };
  return url === undefined ? undefined : { kind: 'url', url };
}

/** Starts what takes longest and needs nothing of the exercise: a host process, and esbuild's for TypeScript. */
async function bootAhead(
  entry: EntryOf<'file'>,
  given: string,
  { host, pythons, jail = plainly, signal }: GradeOptions,
): Promise<Child[]> {
  if (entry.track === 'fastapi') {
    pythons.bootAhead({ file: entry.file, given, jail, signal });
    return [];
  }
  const { startHost } = await import('../server/child.ts');
  const child = startHost(host, { jail, signal });
  const { initialize } = await import('esbuild');
  initialize({}).catch(() => {}); // whoever bundles next gets the same error, and reports it
  return [child];
}

async function gradeExercises(
  asked: GradeArguments,
  ids: readonly string[],
  from: Submission | Entry,
  course: Course,
  options: GradeOptions,
): Promise<Grade> {
  const { seed, exercises } = await seededExercises(asked, ids, course);
  if (asked.only !== undefined) requireCheck(asked.only, exercises);

  const { gradeExercise, gradeServer, sumUp } = await import('../grade.ts');
  const { only, timeoutMs, track } = asked;
  const run: GradeOptions = { ...options, only, track, ...(timeoutMs && { timeoutMs }) };
  const grades: ExerciseGrade[] = [];
  for (const exercise of exercises) {
    const grading = 'kind' in from ? gradeServer(exercise, from, run) : gradeExercise(exercise, from, run);
    grades.push(await grading);
  }

  const submission = 'kind' in from ? (asked.command ?? asked.url ?? '') : from.name;
  const { isolation, holds } = run.jail ?? plainly;
  const about = { trust: trustIn(asked), isolation: { kind: isolation, holds } };
  return sumUp(grades, { grader: graderVersion, seed, submission, ...about });
}

/** Whether what is hidden until the submission is due may be shown. */
function isDue({ due }: GradeArguments, now = new Date()): boolean {
  return due !== undefined && now > due;
}

/**
 * The exercises with the values of a seed: the one asked for, or a fresh one. A server that already runs has got the
 * environment that an exercise needs from the user, so the values stay the same from run to run.
 */
async function seededExercises(
  asked: GradeArguments,
  ids: readonly string[],
  course: Course,
): Promise<{ readonly seed: number; readonly exercises: readonly Exercise[] }> {
  const { loadExercises } = await import('../definition/catalog.ts');
  const withSeed = async (seed: number) => ({ seed, exercises: await loadExercises(ids, course, seed) });
  if (asked.seed !== undefined || asked.url === undefined) return withSeed(asked.seed ?? freshSeed());
  const fixed = await withSeed(1);
  return fixed.exercises.some(({ env }) => env !== undefined) ? fixed : withSeed(freshSeed());
}

async function render(grade: Grade, asked: GradeArguments): Promise<string> {
  if (asked.json) return (await import('../reporters/json.ts')).jsonReport(grade);
  const { textReport } = await import('../reporters/text.ts');
  return textReport(grade, { ...terminal(asked.plain), verbose: asked.verbose, cwd: process.cwd() });
}

function findSubmission(given: GradeArguments, course: Course, holds: string | undefined): Submission {
  const { submission: asked, solutions } = given;
  if (asked === undefined) {
    if (solutions) return { folder: solutionsOf(course), name: 'solutions' };
    const folder = requireOwnExercises(course, ', or name what to grade with --submission DIR');
    return { folder, name: 'exercises', isOwn: true };
  }
  const folder = resolve(asked);
  const found = lookAt(folder);
  if (found?.isDirectory()) return { folder, name: asked, holds };
  if (found) throw new UsageError(`--submission ${asked} is a file; name the folder that it is in.`);
  const siblings = lookAt(dirname(folder))?.isDirectory() ? readdirSync(dirname(folder)) : [];
  const near = nearest(basename(folder), siblings);
  throw new UsageError(`There is no folder ${asked}.${near ? ` Did you mean ${join(dirname(asked), near)}?` : ''}`);
}

function requireEntry(submission: Submission, id: string, track: Track | undefined): void {
  if (findEntry(submission, id, track)) return;
  const typescript = 'server.ts (or server.js)';
  const names = track === 'fastapi' ? 'main.py' : track ? typescript : `${typescript} and no main.py`;
  throw new UsageError(
    `There is no server to grade: no ${names} in ${join(submission.name, id)}, nor in ${submission.name} itself.${wayBack(submission, id, track)}`,
  );
}

function requireCheck(name: string, exercises: readonly Exercise[]): void {
  const names = exercises.flatMap(({ checks }) => checks.map((check) => check.name));
  if (names.includes(name)) return;
  const near = nearest(name, names);
  throw new UsageError(
    near
      ? `There is no check "${name}". Did you mean "${near}"?`
      : `There is no check "${name}". The checks are:\n${names.map((known) => `  ${known}`).join('\n')}`,
  );
}
