import { resolve } from 'node:path';
import { UsageError } from '../error.ts';
import { inert } from '../inert.ts';
import { Interrupted } from '../interruption.ts';
import type { ReportContext } from '../reporters/context.ts';
import { type Format, formatsFor, type Place, type Rendered, type Reporter } from '../reporters/formats.ts';
import type { Grade } from '../result.ts';
import type { GradeArguments } from './grade-arguments.ts';
import { readContext } from './report-context.ts';
import { appendToFile, openReportFile, type ReportFile } from './report-file.ts';
import { placeOf, readWish, requireSecrecy, type Wish } from './report-wish.ts';

/** The reports of a run, whose places have proved to be writable. */
export interface Reports {
  /** What standard output shows in place of the text report, if a report goes there; `view` is what learners may see. */
  shown(grade: Grade, view: Grade): string | undefined;
  /** Puts all others in their places. Throws a `UsageError` about those that could not be written, after the rest. */
  write(grade: Grade, view: Grade): void;
  /** Says in all places whose reader can be told that there is no grade, and why. Never throws. */
  fail(error: unknown): void;
}

/** A report that is ready to be written. */
interface Opened {
  readonly asked: string;
  readonly format: Format;
  readonly reporter: Reporter;
  readonly isWhole: boolean;
  readonly place: Exclude<Place, { readonly kind: 'file' }> | { readonly kind: 'file'; readonly file: ReportFile };
}

type Asked = Pick<GradeArguments, 'reports' | 'reveals' | 'json' | 'verbose'>;

/**
 * Prepares the reports that the user has asked for, and those that a CI service gets anyway; `--report none` keeps
 * those away. Throws a `UsageError` about a format that is not known, or a place that cannot be written or is taken.
 */
export async function openReports(asked: Asked, env: ReportContext['env'] = process.env): Promise<Reports> {
  const startedAt = Date.now();
  const wishes = [
    ...asked.reports.filter((text) => text !== 'none').map((text) => readWish(text)),
    ...asked.reveals.map((text) => readWish(text, '--reveal')),
  ];
  const isWished = (name: string) => wishes.some(({ format }) => format.name === name);
  const unasked = asked.reports.includes('none') ? [] : formatsFor(env).filter((name) => !isWished(name));

  const opened: Opened[] = [];
  for (const wish of wishes) opened.push(await open(wish, asked, env, opened));
  const own: Opened[] = [];
  for (const wish of unasked.map((name) => readWish(name))) {
    await open(wish, asked, env, opened).then((report) => own.push(report), complain);
  }

  const readsSources = [...own, ...opened].some(({ format }) => format.readsSources);
  const known = { env, startedAt, verbose: asked.verbose };
  const circumstances = (grade?: Grade) => readContext(known, grade, readsSources);
  return {
    shown(grade, view) {
      const isShown = ({ format, place, isWhole }: Opened) =>
        place.kind === 'stdout' && (isWhole || format.name !== 'text');
      const onStdout = opened.find(isShown);
      const read = onStdout?.isWhole ? grade : view;
      return onStdout && partsOf(onStdout.reporter.report(read, circumstances(read))).text;
    },
    write(grade, view) {
      const context = circumstances(view);
      const report = ({ format, reporter, place, isWhole }: Opened) => {
        if (place.kind === 'stdout') return;
        put(partsOf(reporter.report(isWhole || format.hidesChecks ? grade : view, context)), place, env);
      };
      // Nobody has asked for what a CI service gets, so it must not change how the run ends.
      for (const one of own) attempt(() => report(one)).forEach(complain);
      const problems = opened.flatMap((one) => attempt(() => report(one)));
      const fault = problems.find((problem) => !(problem instanceof UsageError));
      if (fault) throw fault;
      if (problems.length > 0) throw new UsageError(problems.map(said).join('\n'));
    },
    fail(error) {
      const context = circumstances();
      for (const { reporter, place } of [...own, ...opened]) {
        const report = reporter.fault?.(reasonOf(error), context);
        if (report !== undefined) attempt(() => put(partsOf(report), place, env)).forEach(complain);
      }
    },
  };
}

async function open(
  wish: Wish,
  { json }: Asked,
  env: ReportContext['env'],
  others: readonly Opened[],
): Promise<Opened> {
  const { asked, format, isWhole } = wish;
  const place = placeOf(wish, env);
  requireSecrecy(wish, place, env);
  if (place.kind === 'stdout' || place.kind === 'last-lines') {
    const other = others.find((one) => one.place.kind === 'stdout' || one.place.kind === 'last-lines');
    const taken = other?.asked ?? (json ? '--json' : undefined);
    if (taken !== undefined) {
      throw new UsageError(
        `${taken} and ${asked} would both go to standard output. Name a file: ${asked.replace(/=.*/s, '')}=FILE.`,
      );
    }
  }
  const reporter = await format.load();
  reporter.requires?.(env);
  if (place.kind !== 'file') return { asked, format, reporter, isWhole, place };
  const path = resolve(place.path);
  const opened = openReportFile(path, `${place.path} (${asked})`);
  const other = others.find((one) => one.place.kind === 'file' && one.place.file.path === opened.path);
  if (other) throw new UsageError(`${other.asked} and ${asked} would both write ${place.path}. Name another file.`);
  return { asked, format, reporter, isWhole, place: { kind: 'file', file: opened } };
}

function partsOf(report: string | Rendered): Rendered {
  return typeof report === 'string' ? { text: report } : report;
}

function put(
  { text, log = '', summary = '', outputs = '' }: Rendered,
  place: Opened['place'],
  env: ReportContext['env'],
) {
  switch (place.kind) {
    case 'stdout':
    case 'last-lines':
      process.stdout.write(text);
      return;
    case 'file':
      place.file.write(text);
      return;
    case 'github':
      // The runner reads standard error as well, and standard output may hold a document.
      process.stderr.write(log);
      if (env.GITHUB_STEP_SUMMARY) appendToFile(env.GITHUB_STEP_SUMMARY, 'GITHUB_STEP_SUMMARY', summary);
      if (env.GITHUB_OUTPUT) appendToFile(env.GITHUB_OUTPUT, 'GITHUB_OUTPUT', outputs);
  }
}

/** Acts, and returns what went wrong, if anything did. */
function attempt(act: () => void): Error[] {
  try {
    act();
    return [];
  } catch (error) {
    return [error instanceof Error ? error : new Error(String(error))];
  }
}

function complain(error: unknown): void {
  process.stderr.write(`${said(error)}\n`);
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why there is no grade, in inert words for the reader of a report. */
function reasonOf(error: unknown): string {
  if (error instanceof Interrupted) return 'The run was interrupted before anything was graded.';
  if (error instanceof UsageError) return inert(error.message);
  return inert(`This is a fault of the grader, not of the submission; nothing was scored. ${said(error)}`);
}
