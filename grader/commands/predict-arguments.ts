import type { Argv } from 'yargs';
import { UsageError } from '../error.ts';
import type { Level } from '../exercise.ts';
import { requireOnce, wholeNumber } from './option.ts';

export interface PredictArguments {
  readonly kind: 'predict';
  readonly id: string;
  readonly level: Level | undefined;
  /** Files of guesses, in place of a person at a terminal. */
  readonly answers: readonly string[];
  /** Print the questions, to be filled in. */
  readonly sheet: boolean;
  readonly seed: number | undefined;
  readonly json: boolean;
  readonly plain: boolean;
}

export const predictOptions = ['level', 'answers', 'sheet', 'seed', 'json', 'plain'];

/** `grade predict exercise-2`. */
export function declarePredict<T>(parser: Argv<T>, choose: (asked: PredictArguments) => void): Argv<T> {
  return parser.command(
    'predict <exercise>',
    'Guess the status of each request, then see what the model answer sends',
    (command) =>
      command
        .positional('exercise', { type: 'string', demandOption: true, describe: 'exercise-2, or 2 for short' })
        .option('level', {
          choices: ['beginner', 'advanced'] as const,
          describe: 'exercise-2 then means the one of this level',
        })
        .option('answers', {
          type: 'string',
          array: true,
          requiresArg: true,
          describe: 'Read the guesses from a file, or from one for each person of a class',
        })
        .option('sheet', { type: 'boolean', default: false, describe: 'Print the questions as such a file' })
        .option('seed', { type: 'string', requiresArg: true, describe: 'Send the values of an earlier run again' })
        .option('json', { type: 'boolean', default: false, describe: 'Print the scores as one JSON document' })
        .option('plain', { type: 'boolean', default: false, describe: 'No colours' }),
    (given) => {
      requireOnce(
        given,
        predictOptions.filter((name) => name !== 'answers'),
      );
      const answers = given.answers ?? [];
      if (given.sheet && answers.length > 0)
        throw new UsageError('--sheet is to be filled in, --answers is filled in.');
      if (given.json && answers.length === 0) throw new UsageError('--json needs --answers FILE.');
      choose({
        kind: 'predict',
        id: given.exercise,
        level: given.level,
        answers,
        sheet: given.sheet,
        seed: wholeNumber('--seed', given.seed, 0, Number.MAX_SAFE_INTEGER),
        json: given.json,
        plain: given.plain,
      });
    },
  );
}
