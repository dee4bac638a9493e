import { whatDecides } from '../diagnosis/decision.ts';
import { calledFor, promiseOf } from '../diagnosis/phrases.ts';
import type { Exercise } from '../exercise.ts';
import { responseLines } from '../hint/report.ts';
import { inertLine } from '../inert.ts';
import { block, labelled, type Sheet } from '../reporters/layout.ts';
import { requestLines } from '../reporters/text.ts';
import { describeStatus } from '../status.ts';
import { outcomeOf } from './guesses.ts';
import type { Question } from './questions.ts';

const words = {
  right: { word: 'RIGHT', format: 'green' },
  wrong: { word: 'WRONG', format: 'red' },
  open: { word: 'OPEN ', format: 'yellow' },
} as const;

/** A question: the request and what the situation is, and nothing of the answer. */
export function questionLines(question: Question, place: string, sheet: Sheet): string[] {
  const { title, before, sent, model } = question;
  return [
    `${sheet.paint('bold', place)}  ${title}`,
    '',
    ...requestLines(model.exchange, undefined),
    ...before.flatMap((line, at) => labelled(at === 0 ? 'Before' : '', line, sheet)),
    ...sent.flatMap((line, at) => labelled(at === 0 ? 'Sending' : '', line, sheet)),
  ];
}

/** What became of a guess, in one line. */
export function outcomeLine(question: Question, guess: readonly number[] | undefined, { paint }: Sheet): string {
  const outcome = outcomeOf(question, guess);
  const { word, format } = words[outcome];
  const said = guess === undefined || guess.length === 0 ? 'no guess' : `you said ${named(guess)}`;
  const sent = outcome === 'right' ? named(guess ?? []) : `${named(sentBy(question))}; ${said}`;
  return `${paint(format, word)}  ${sent}`;
}

/** What the model answer sends, and why. */
export function reasonLines(question: Question, guess: readonly number[] | undefined, sheet: Sheet): string[] {
  const { model, fields, wantsAll } = question;
  const { response } = model.exchange;
  const shown = response && !wantsAll ? [...responseLines(response, fields), ''] : [];
  return [...shown, ...whyLines(question, guess, sheet)];
}

/** Why the right status is right, and what decides between it and a wrong guess. */
export function whyLines(question: Question, guess: readonly number[] | undefined, sheet: Sheet): string[] {
  const { right, model, wantsAll } = question;
  const [wrong] = (guess ?? []).filter((code) => !right.includes(code));
  if (wrong === undefined) {
    const others = !wantsAll && right.length > 1 && right.length <= 3;
    return labelled('Why', others ? calledFor(right) : sentBy(question).map(calledOne).join(' '), sheet);
  }
  const { request } = model.exchange;
  const asked = { ...request, hasBody: request.body !== undefined };
  const { decides, choice, source } = whatDecides(asked, wrong, right);
  return [
    ...labelled('Why', promiseOf(wrong), sheet),
    ...labelled('', calledFor(right), sheet),
    ...labelled('', `${decides}${choice === undefined ? '' : ` ${choice}`} (${source})`, sheet),
  ];
}

function calledOne(code: number): string {
  return calledFor([code]);
}

/** The codes that the model answer sends. */
export function sentBy({ right, wantsAll, model }: Question): readonly number[] {
  return wantsAll || model.exchange.response === undefined ? right : [model.exchange.response.status];
}

function named(codes: readonly number[]): string {
  return codes.map(describeStatus).join(' and ');
}

/** The score so far. */
export function scoreLine(right: number, of: number, sheet: Sheet): string {
  return `${sheet.paint('bold', 'Score')}  ${right} of ${of} right`;
}

/** What the exercise has set for the server, which some answers depend on. */
export function environmentLine(env: Exercise['env'] = {}): string | undefined {
  const set = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  return set.length === 0 ? undefined : inertLine(`The server has the environment ${set.join(' ')}.`);
}

/** A sheet of questions to fill in, in the form in which `--answers` reads it. */
export function sheetReport({ id, env }: Exercise, questions: readonly Question[], sheet: Sheet): string {
  const blocks = questions.map((question, at) => {
    const lines = questionLines(question, `${at + 1}/${questions.length}`, sheet).map((line) => `# ${line}`.trimEnd());
    return [...lines, `${question.name}: `].join('\n');
  });
  const set = environmentLine(env);
  const how = [
    `# Write a status behind the last colon of each question, then: grade predict ${id} --answers FILE`,
    ...(set === undefined ? [] : [`# ${set}`]),
  ];
  return `${[how.join('\n'), ...blocks].join('\n\n')}\n`;
}

/** How one file of guesses fared, question by question. */
export function fileReport(
  questions: readonly Question[],
  guesses: ReadonlyMap<string, readonly number[]>,
  sheet: Sheet,
): string {
  const blocks = questions.map((question, at) => {
    const guess = guesses.get(question.name);
    const lines = [`${at + 1}/${questions.length}  ${question.name}`, outcomeLine(question, guess, sheet)];
    if (outcomeOf(question, guess) === 'right') return lines.join('\n');
    return [...lines, '', ...block('Request', [requestOf(question)]), ...reasonLines(question, guess, sheet)].join(
      '\n',
    );
  });
  const right = questions.filter((question) => outcomeOf(question, guesses.get(question.name)) === 'right').length;
  return `${[...blocks, scoreLine(right, questions.length, sheet)].join('\n\n')}\n`;
}

/** The request in one line. */
export function requestOf({ model: { exchange } }: Question): string {
  return `${exchange.request.method} ${exchange.request.path}`;
}
