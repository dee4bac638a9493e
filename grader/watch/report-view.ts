import { type Model, stepLines } from '../hint/report.ts';
import { hintSteps } from '../hint/steps.ts';
import { inertLine } from '../inert.ts';
import { isEarned } from '../record.ts';
import { labelled, painter, type Sheet, wrap } from '../reporters/layout.ts';
import { checkLine, checkText, notStartedText, type TextOptions } from '../reporters/text.ts';
import { counted, nextCheck } from '../reporters/words.ts';
import type { CheckGrade, ExerciseGrade, Grade } from '../result.ts';
import type { Changes } from './changes.ts';
import { columnsOf } from './columns.ts';
import type { Latest } from './loop.ts';

export interface ReportOptions extends TextOptions {
  /** How many steps of the hint for the next check are shown. */
  readonly hints: number;
  /** Whether the course has a model answer, which is the last step of each hint. */
  readonly hasModel: boolean;
  /** What the model answer does in the next check, once that is known. */
  readonly model?: Model | undefined;
  /** What to do when the exercise is complete, as lines. */
  readonly whenComplete: readonly string[];
}

type Page = ReportOptions & Sheet;

/** Names of a kind that are told one by one. */
const named = 3;

/** What a learner wants to know after a save, the most valuable first: the score, the change, the next check. */
export function reportLines(id: string, { grade, changes, problem, ms, at }: Latest, options: ReportOptions): string[] {
  const page: Page = { ...options, paint: painter(options.colour) };
  const { paint } = page;
  if (problem !== undefined)
    return [paint('bold', id), '', ...problem.split('\n').flatMap((line) => wrap(line, page.width))];
  const [exercise] = grade?.exercises ?? [];
  if (!grade || !exercise) return [paint('bold', id), '', 'Grading for the first time …'];
  const passed = exercise.checks.filter(({ verdict }) => verdict === 'passed').length;
  const { earned, possible, title, track } = exercise;
  const heading = `${paint('bold', id)}  ${title}  (${track})`;
  const when = `graded in ${ms} ms at ${at.toTimeString().slice(0, 8)}`;
  const lines = [
    apart(heading, paint('bold', `${earned} of ${possible} points`), page.width),
    apart(`${passed} of ${counted(exercise.checks.length, 'check')} passed`, paint('dim', when), page.width),
    '',
  ];
  if (!exercise.server.started) {
    return [...lines, ...notStartedText(exercise.server, { ...page, cwd: options.cwd }).split('\n')];
  }
  if (changes) lines.push(...changeLines(changes, page), '');
  return [...lines, ...bodyLines(grade, exercise, page)];
}

function bodyLines({ seed }: Grade, exercise: ExerciseGrade, page: Page): string[] {
  const { checks } = exercise;
  const first = nextCheck(exercise) ?? checks.find(({ verdict }) => verdict !== 'passed');
  const others = checks.filter((check) => check !== first);
  const lines: string[] = [];
  if (isEarned(exercise)) {
    lines.push(`${page.paint('green', 'PASS')}  ${exercise.id} is complete.`, '');
    if (page.whenComplete.length > 0) lines.push(...page.whenComplete, '');
  }
  if (first) lines.push(...fullLines(first, page.hints, page), '');
  const rank = { failed: 0, skipped: 1, passed: 2 } as const;
  const sorted = [...others].sort((one, other) => rank[one.verdict] - rank[other.verdict]);
  for (const check of page.verbose ? others : sorted) {
    lines.push(...(page.verbose ? fullLines(check, 0, page) : [checkLine(check, page)]));
  }
  if (page.verbose) lines.push('', page.paint('dim', `Seed    ${seed}`));
  return lines;
}

/** A check in full, with a step of its hint below it: each step says what those before it say. */
function fullLines(check: CheckGrade, count: number, page: Page): string[] {
  const { hint: _hint, ...rest } = check;
  const steps = hintSteps(check, page.hasModel);
  const at = Math.min(count, steps.length) - 1;
  const step = check.verdict === 'failed' ? steps[at] : undefined;
  const isAsked = step?.kind === 'model' && page.model === undefined;
  const help = isAsked
    ? labelled('Hint', 'The model answer is being asked …', page)
    : step
      ? stepLines({ at, of: steps.length, step, model: page.model }, page)
      : [];
  return [...checkText(rest, page).split('\n'), ...(help.length > 0 ? ['', ...help] : [])];
}

function changeLines(changes: Changes, page: Page): string[] {
  const kinds = [
    ['fixed', 'FIXED', 'green'],
    ['broken', 'BROKEN', 'red'],
    ['better', 'BETTER', 'green'],
    ['worse', 'WORSE', 'red'],
  ] as const;
  const found = kinds.filter(([kind]) => changes[kind].length > 0);
  const still =
    changes.open > 0 ? `${counted(changes.open, 'check')} ${changes.open === 1 ? 'is' : 'are'} as before` : '';
  if (found.length === 0)
    return [
      page.paint('dim', still ? `The last change has fixed and broken nothing; ${still}.` : 'Everything is as before.'),
    ];
  const lines = found.flatMap(([kind, word, colour]) => {
    const names = changes[kind];
    const shown = names.slice(0, names.length > named + 1 ? named : names.length);
    const left = names.length - shown.length;
    return [
      ...shown.map((name) => `${page.paint(colour, word.padEnd(6))}  ${inertLine(name)}`),
      ...(left > 0 ? [`${''.padEnd(6)}  and ${left} more`] : []),
    ];
  });
  return [...lines, ...(still ? [page.paint('dim', `        ${still}`)] : [])];
}

/** Two texts at both ends of a line, or below each other where there is no room. */
function apart(left: string, right: string, width: number): string {
  const gap = width - columnsOf(left) - columnsOf(right);
  return gap >= 2 ? `${left}${' '.repeat(gap)}${right}` : `${left}\n${right}`;
}
