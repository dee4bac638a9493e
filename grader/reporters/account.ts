import { inert, inertLine, shorten } from '../inert.ts';
import { isHidden } from '../learner-view.ts';
import type { CheckGrade, ExerciseGrade, Grade } from '../result.ts';
import { counted, flowLine, type Outcome, outcomeOf, whyStopped } from './words.ts';

/** The name of a check among those of all exercises of the grade. */
export function nameIn({ exercises }: Grade, { id }: ExerciseGrade, check: { readonly name: string }): string {
  return inertLine(exercises.length > 1 ? `${id}: ${check.name}` : check.name);
}

/** What went wrong with a check in a few words on one line. */
export function brief(check: CheckGrade): string {
  if (check.skipped !== undefined) return inertLine(check.skipped);
  const [first, ...others] = check.mismatches;
  if (!first)
    return isHidden(check) ? 'This check is hidden: its name and its outcome are all that is shown.' : 'Failed.';
  return `${mismatchLine(first)}${others.length > 0 ? ` (and ${others.length} more)` : ''}`;
}

/**
 * All that helps with a check that did not pass, as plain text of at most about `room` characters: what was sent, what
 * was expected and came, why, and what to do. Of a hidden check nothing is known but how it ended.
 */
export function accountOf(check: CheckGrade, room = 8_000): string {
  const { skipped, exchange, flow, mismatches, diagnosis, hint, curl } = check;
  if (skipped !== undefined) return shorten(`Skipped: ${inertLine(skipped)}`, room);
  const { method, path, body } = exchange?.request ?? {};
  const request = [method && `${method} ${path}`, body, flow && flowLine(flow)].filter((line) => line !== undefined);
  const paragraphs = [
    request.map((line) => inertLine(shorten(line, 400))),
    mismatches.map(mismatchLine),
    diagnosis ? [`Why: ${diagnosis.received} ${diagnosis.called} ${diagnosis.decides} (${diagnosis.source})`] : [],
    hint ? [`Hint: ${hint}`] : [],
    curl === undefined ? [] : [`Try it: ${inertLine(curl)}`],
  ].filter((lines) => lines.length > 0);
  if (paragraphs.length === 0) return brief(check);
  return shorten(paragraphs.map((lines) => inert(lines.join('\n'))).join('\n\n'), room);
}

function mismatchLine({ message }: CheckGrade['mismatches'][number]): string {
  return inertLine(shorten(message, 1_000));
}

/** What the learner's program printed meanwhile, as inert text of at most about `room` characters; often empty. */
export function printedBy(check: CheckGrade, room = 4_000): string {
  return shorten(inert(check.exchange?.log.trimEnd() ?? ''), room);
}

/** Milliseconds from the first request of a check to its last answer. */
export function millisecondsOf({ exchange, flow }: CheckGrade): number {
  const all = flow?.answers.map(({ ms }) => ms) ?? [];
  if (all.length === 0) return exchange?.ms ?? 0;
  return flow?.kind === 'together' ? Math.max(...all) : all.reduce((sum, ms) => sum + ms, 0);
}

/** Something that happened to an exercise as a whole, for which its checks are only skipped. */
export interface Incident {
  readonly kind: 'not-started' | 'interrupted' | 'deadline';
  /** What should have been, worded as the name of a check. */
  readonly name: string;
  readonly message: string;
  /** More lines about it, such as the source line of a syntax error; often empty. */
  readonly detail: string;
}

/** What happened to an exercise as a whole, if anything did. */
export function incidentOf({ server, stopped }: ExerciseGrade): Incident | undefined {
  if (stopped === 'interrupted') return { ...toItsEnd, kind: stopped, message: 'The run was interrupted.' };
  if (!server.started) {
    const { file, line, column } = server.place ?? {};
    const where = file === undefined ? '' : ` (${file}:${line}:${column})`;
    const message = inertLine(shorten(`The server did not start. ${server.message}${where}`, 1_000));
    return { kind: 'not-started', name: 'the server starts', message, detail: shorten(inert(server.detail), 4_000) };
  }
  return stopped && { ...toItsEnd, kind: stopped, message: 'The time of the exercise was over.' };
}

const toItsEnd = { name: 'the run comes to its end', detail: '' };

/** How many checks ended in which way. */
export function outcomesOf(checks: readonly CheckGrade[]): Readonly<Record<Outcome, number>> {
  const counts = { passed: 0, failed: 0, skipped: 0, advice: 0 };
  for (const check of checks) counts[outcomeOf(check)] += 1;
  return counts;
}

/** How the run ended, in a sentence: `13 checks passed, 2 failed.` It tells only of checks that are not hidden. */
export function endOf(grade: Grade): string {
  const visible = checksOf(grade).filter((check) => !isHidden(check));
  const hidden = checksOf(grade).length - visible.length;
  const { passed, failed, skipped } = outcomesOf(visible);
  const parts = [`${counted(passed, hidden > 0 ? 'visible check' : 'check')} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (hidden > 0) parts.push(`${counted(hidden, 'check')} hidden`);
  const cut = grade.stopped ? ` Incomplete: ${whyStopped[grade.stopped]}.` : '';
  return `${parts.join(', ')}.${cut}`;
}

/** The same behind the points: `85 of 100 points: 13 checks passed, 2 failed.` */
export function resultOf(grade: Grade): string {
  return `${grade.earned} of ${grade.possible} points: ${endOf(grade)}`;
}

/** The checks of all exercises. */
export function checksOf({ exercises }: Grade): CheckGrade[] {
  return exercises.flatMap(({ checks }) => checks);
}

/**
 * The first rendering that takes no more bytes than a platform reads; each gets less room, in characters, for each
 * account.
 */
export function fitting(bytes: number, render: (room: number) => string): string {
  for (const room of [8_000, 2_000, 500, 100]) {
    const text = render(room);
    if (Buffer.byteLength(text) <= bytes) return text;
  }
  return render(0);
}
