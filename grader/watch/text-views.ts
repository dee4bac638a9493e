import { inert, inertLine } from '../inert.ts';
import { bestScore, type CourseRecord } from '../record.ts';
import { type Sheet, wrap } from '../reporters/layout.ts';
import { diffLines } from './diff.ts';

/** The text of a README, with paragraphs and list items broken to the width. */
export function readmeLines(markdown: string, { width, paint }: Sheet): string[] {
  let isCode = false;
  return inert(markdown)
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (/^\s*```/.test(line)) {
        isCode = !isCode;
        return [];
      }
      if (isCode) return [`    ${line}`];
      const [, heading] = /^#+ (.*)$/.exec(line) ?? [];
      if (heading !== undefined) return [paint('bold', heading)];
      const indent = ' '.repeat(/^(?:\s*(?:[-*]|\d+\.) +|\s*)/.exec(line)?.[0].length ?? 0);
      const [first = '', ...more] = wrap(line.trimStart(), Math.max(width - indent.length, 20));
      return [`${/^\s*/.exec(line)?.[0]}${first}`, ...more.map((part) => `${indent}${part}`)];
    });
}

/** What the learner's file and the model answer have in common, and where each goes its own way. */
export function answerLines(own: string, model: string, { width, paint }: Sheet): string[] {
  const intro =
    'The model answer beside yours: - stands before your lines, + before those of the model answer. Both earn all points; compare how they get there.';
  const marks = { same: ['  ', undefined], own: ['- ', 'red'], model: ['+ ', 'green'] } as const;
  const lines = diffLines(inert(own).trimEnd().split('\n'), inert(model).trimEnd().split('\n'));
  return [
    ...wrap(intro, width),
    '',
    ...lines.map(({ of, text }) => {
      const [mark, colour] = marks[of];
      return colour ? paint(colour, `${mark}${text}`) : `${mark}${text}`;
    }),
  ];
}

/** An exercise as the list names it. */
export interface Listed {
  readonly id: string;
  readonly title: string;
}

/** All exercises with what they last earned, one of them marked. */
export function listLines(
  exercises: readonly Listed[],
  record: CourseRecord,
  marked: number,
  { paint }: Sheet,
): string[] {
  const width = Math.max(...exercises.map(({ id }) => id.length));
  const titleWidth = Math.max(...exercises.map(({ title }) => title.length));
  return exercises.map(({ id, title }, at) => {
    const score = bestScore(record, id);
    const state =
      score === undefined ? '' : score.complete ? paint('green', 'complete') : `${score.earned} of ${score.possible}`;
    const line =
      `${at === marked ? '>' : ' '} ${id.padEnd(width)}  ${inertLine(title).padEnd(titleWidth)}  ${state}`.trimEnd();
    return at === marked ? paint('bold', line) : line;
  });
}
