import { inertLine } from '../inert.ts';
import { block, type Sheet } from '../reporters/layout.ts';
import { describeStatus } from '../status.ts';
import { times } from '../verdict/observed.ts';
import { type Guesses, outcomeOf } from './guesses.ts';
import type { Question } from './questions.ts';
import { requestOf, sentBy, whyLines } from './report.ts';

/** The guesses of one person or group, and the file that they are from. */
export interface Sheaf {
  readonly file: string;
  readonly guesses: Guesses;
}

/** The score of each file, and then what the class should talk about: the questions that fewest got right come first. */
export function classReport(questions: readonly Question[], sheaves: readonly Sheaf[], sheet: Sheet): string {
  const width = Math.max(...sheaves.map(({ file }) => inertLine(file).length));
  const scores = sheaves.map(
    ({ file, guesses }) =>
      `${inertLine(file).padEnd(width)}  ${rightIn(questions, guesses)} of ${questions.length} right`,
  );
  const open = questions
    .map((question) => ({ question, right: sheaves.filter(({ guesses }) => isRight(question, guesses)).length }))
    .filter(({ right }) => right < sheaves.length)
    .sort((one, other) => one.right - other.right);
  const blocks = open.map(({ question, right }) => {
    const common = mostCommon(question, sheaves);
    return [
      `${sheet.paint('bold', `${right} of ${sheaves.length}`)}  ${question.name}`,
      '',
      ...block('Request', [requestOf(question)]),
      ...block('Right', [sentBy(question).map(describeStatus).join(' and ')]),
      ...(common === undefined
        ? []
        : block('Often', [`${common.said.map(describeStatus).join(' and ')} (${times(common.count)})`])),
      ...whyLines(question, common?.said, sheet),
    ].join('\n');
  });
  return `${[scores.join('\n'), ...blocks].join('\n\n')}\n`;
}

/** How many of the questions somebody got right. */
export function rightIn(questions: readonly Question[], guesses: Guesses): number {
  return questions.filter((question) => isRight(question, guesses)).length;
}

function isRight(question: Question, guesses: Guesses): boolean {
  return outcomeOf(question, guesses.get(question.name)) === 'right';
}

/** The wrong guess that came most often, if there was any. */
function mostCommon(
  question: Question,
  sheaves: readonly Sheaf[],
): { readonly said: readonly number[]; readonly count: number } | undefined {
  const counts = new Map<string, { said: readonly number[]; count: number }>();
  for (const { guesses } of sheaves) {
    const said = guesses.get(question.name);
    if (said === undefined || outcomeOf(question, said) !== 'wrong') continue;
    const key = said.join();
    counts.set(key, { said, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count)[0];
}
