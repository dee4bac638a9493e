import { UsageError } from '../error.ts';
import { findStatuses } from '../explain/find.ts';
import { inertLine, shorten } from '../inert.ts';
import { nearest } from '../nearest.ts';
import type { Question } from './questions.ts';

/** The guesses for some of the questions, by name. */
export type Guesses = ReadonlyMap<string, readonly number[]>;

/** What became of one question. */
export type Outcome = 'right' | 'wrong' | 'open';

/** Says whether a guess is right: one of the accepted codes, or all of those that come where several are sent. */
export function outcomeOf({ right, wantsAll }: Question, guess: readonly number[] | undefined): Outcome {
  if (guess === undefined || guess.length === 0) return 'open';
  const isRight = wantsAll
    ? guess.length === right.length && guess.every((code) => right.includes(code))
    : guess.length === 1 && guess.every((code) => right.includes(code));
  return isRight ? 'right' : 'wrong';
}

/** Reads a guess as people type it: `404`, `not found`; `201 409` where several codes are asked for. Throws a `UsageError`. */
export function readGuess(typed: string, { wantsAll }: Pick<Question, 'wantsAll'>): readonly number[] {
  const { codes, classes } = findStatuses([typed]);
  if (classes.length > 0) throw new UsageError(`${classes[0]} is a class. Name one status of it, such as 404.`);
  if (codes.length > 1 && !wantsAll) throw new UsageError(`Name one status, not ${codes.join(' and ')}.`);
  return codes;
}

/**
 * Reads a file of guesses: a JSON object of names and codes, or a line `NAME: STATUS` for each question, in which lines
 * that begin with # do not count. Throws a `UsageError` that names every line that is wrong.
 */
export function readGuesses(text: string, questions: readonly Question[], file: string): Guesses {
  const problems: string[] = [];
  const guesses = new Map<string, readonly number[]>();
  const add = (place: string, name: string, typed: string) => {
    const question = questions.find((each) => each.name === name);
    try {
      if (question === undefined) throw new UsageError(unknownName(name, questions));
      if (guesses.has(name)) throw new UsageError('This question has an answer already.');
      if (typed.trim() !== '') guesses.set(name, readGuess(typed, question));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(`${inertLine(file)}${place}: ${inertLine(error.message)}`);
    }
  };
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trimStart().startsWith('{')) {
    for (const [name, guess] of Object.entries(parsedObject(plain, file))) add('', name, wordsOf(guess));
  } else {
    for (const [at, line] of plain.split(/\r?\n/).entries()) {
      if (line.trim() === '' || line.startsWith('#')) continue;
      const name = questions.find((question) => line.startsWith(`${question.name}:`))?.name;
      const colon = line.lastIndexOf(':');
      if (name !== undefined) add(`:${at + 1}`, name, line.slice(name.length + 1));
      else if (colon > 0) add(`:${at + 1}`, line.slice(0, colon).trim(), line.slice(colon + 1));
      else problems.push(`${inertLine(file)}:${at + 1}: A line is the name of a check, a colon and a status.`);
    }
  }
  if (problems.length > 0) throw new UsageError(problems.slice(0, 20).join('\n'));
  return guesses;
}

function parsedObject(text: string, file: string): object {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${inertLine(file)} is not JSON: ${inertLine(error instanceof Error ? error.message : '')}`);
  }
}

function wordsOf(guess: unknown): string {
  if (guess === null) return '';
  return Array.isArray(guess) ? guess.join(' ') : String(guess);
}

function unknownName(name: string, questions: readonly Question[]): string {
  const near = nearest(
    name,
    questions.map((question) => question.name),
  );
  return `There is no question "${shorten(name, 100)}".${near ? ` Did you mean "${near}"?` : ''}`;
}
