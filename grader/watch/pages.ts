import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../hint/report.ts';
import { type CourseRecord, firstOpen, isEarned } from '../record.ts';
import { margin, painter, type Sheet } from '../reporters/layout.ts';
import { counted, nextCheck } from '../reporters/words.ts';
import type { CheckGrade } from '../result.ts';
import { entryIn } from '../submission.ts';
import type { Content } from './frame.ts';
import type { Latest } from './loop.ts';
import { reportLines } from './report-view.ts';
import { answerLines, type Listed, listLines, readmeLines } from './text-views.ts';
import type { Ui, View } from './ui.ts';

/** What a screen is made of, beside what the user looks at. */
export interface Shown {
  readonly id: string;
  readonly latest: Latest;
  readonly exercises: readonly Listed[];
  readonly record: CourseRecord;
  /** The root of the course. */
  readonly root: string;
  readonly cwd: string;
  readonly colour: boolean;
  readonly columns: number;
  /** Whether there is a model answer. */
  readonly hasModel: boolean;
  /** What it does in the check that is told in full, once that is known. */
  readonly model: Model | undefined;
  /** Whether a run takes so long that it should be said. */
  readonly slow: boolean;
}

/** Whether the latest grade has all that can be earned. */
export function isComplete({ grade }: Latest): boolean {
  return grade?.exercises.every(isEarned) === true;
}

/** The check that the report tells in full: the one with most to win, or else advice that was not taken. */
export function featured({ grade }: Latest): CheckGrade | undefined {
  const [exercise] = grade?.exercises ?? [];
  return exercise && (nextCheck(exercise) ?? exercise.checks.find(({ verdict }) => verdict === 'failed'));
}

/** The lines of the view, and what always stands below it; `below` lines more are out of sight. */
export function pageOf(ui: Ui, shown: Shown, below: number): Content {
  const sheet: Sheet = { width: Math.min(shown.columns, 100), paint: painter(shown.colour) };
  const complete = isComplete(shown.latest);
  const more = below > 0 ? `${counted(below, 'more line')}: space or arrow down` : '';
  const said = ui.notice || (shown.slow ? 'Grading …' : more);
  return {
    lines: linesOf(ui, shown, sheet).flatMap((line) => line.split('\n')),
    footer: [
      sheet.paint(ui.notice ? 'yellow' : 'dim', said),
      ...keyLines(keysOf(ui.view, complete && shown.hasModel), shown.columns).map((line) =>
        sheet.paint('inverse', line),
      ),
    ],
  };
}

/** Where the hint stands: its first and its last line; undefined if none is shown. */
export function hintIn(lines: readonly string[]): { readonly first: number; readonly last: number } | undefined {
  const first = lines.findIndex((line) => line.startsWith(`${margin}Hint `));
  if (first < 0) return undefined;
  // Below the hint stand the other checks, which begin in the first column.
  const end = lines.findIndex((line, at) => at > first && /^\S/.test(line));
  return { first, last: (end < 0 ? lines.length : end) - 1 };
}

function linesOf({ view, verbose, hints, marked }: Ui, shown: Shown, sheet: Sheet): string[] {
  const { id, latest, colour, cwd, root, exercises, record } = shown;
  switch (view) {
    case 'report': {
      const next = firstOpen(
        record,
        exercises.map((exercise) => exercise.id),
        id,
      );
      const whenComplete = [
        next === undefined ? '      All other exercises are complete as well.' : `      n   goes on with ${next}`,
        ...(shown.hasModel ? ['      a   shows the model answer beside yours'] : []),
      ];
      const { hasModel, model } = shown;
      return reportLines(id, latest, { ...sheet, colour, verbose, cwd, hints, hasModel, model, whenComplete });
    }
    case 'list':
      return listLines(exercises, record, marked, sheet);
    case 'readme':
      return readmeLines(read(join(root, 'exercises', id, 'README.md')), sheet);
    case 'answer':
      return answerOf(shown, sheet);
  }
}

/** The keys with two spaces between them, on as many lines as they need. */
function keyLines(keys: string, columns: number): string[] {
  const lines: string[] = [];
  for (const key of keys.split('  ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 2 + key.length <= columns) lines[lines.length - 1] = `${line}  ${key}`;
    else lines.push(key);
  }
  return lines;
}

function keysOf(view: View, hasAnswer: boolean): string {
  switch (view) {
    case 'report':
      return `r run  ${hasAnswer ? 'a answer' : 'h hint'}  n next  l list  t README  v verbose  q quit`;
    case 'list':
      return 'arrows choose  enter open  escape back  q quit';
    case 'readme':
      return 'space more  b before  escape back  q quit';
    case 'answer':
      return 'space more  b before  escape back  n next  q quit';
  }
}

/** The model answer of the track that was graded, if the course has one. */
export function modelOf({ id, latest, root }: Pick<Shown, 'id' | 'latest' | 'root'>): string | undefined {
  const track = latest.grade?.exercises[0]?.track === 'fastapi' ? 'fastapi' : 'typescript';
  return entryIn(join(root, 'solutions', id), track)?.file;
}

function answerOf(shown: Shown, sheet: Sheet): string[] {
  const { id, latest } = shown;
  const model = modelOf(shown);
  const { file } = latest.grade?.exercises[0]?.server ?? {};
  if (file === undefined || !model) return [`There is no model answer for ${id} in this course.`];
  return answerLines(read(file), read(model), sheet);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return `${file} cannot be read.`;
  }
}
