import type { Argv } from 'yargs';
import { exerciseIds, resolveIds, solutionsOf } from '../definition/course.ts';
import type { Context } from './context.ts';
import { requireOnce, wholeNumber } from './option.ts';

export interface VerifyArguments {
  readonly kind: 'verify';
  readonly ids: readonly string[];
  readonly seeds: number;
  readonly python: string | undefined;
}

export const verifyOptions = ['seeds', 'python'];

/** `grade verify`. */
export function declareVerify<T>(parser: Argv<T>, choose: (asked: VerifyArguments) => void): Argv<T> {
  return parser.command(
    'verify [exercise..]',
    'Prove that stubs earn nothing, solutions everything, and READMEs tell all',
    (command) =>
      command
        .positional('exercise', { type: 'string', array: true, describe: 'All exercises unless named' })
        .option('seeds', { type: 'string', requiresArg: true, describe: 'How many seeds to try (3)' })
        .option('python', { type: 'string', requiresArg: true, describe: 'The Python that runs main.py' }),
    (given) => {
      requireOnce(given, verifyOptions);
      choose({
        kind: 'verify',
        ids: given.exercise ?? [],
        seeds: wholeNumber('--seeds', given.seeds, 1, 1000) ?? 3,
        python: given.python,
      });
    },
  );
}

/** Proves that the exercises grade rightly, and prints what was found. */
export async function runVerify({ ids, seeds, python }: VerifyArguments, context: Context): Promise<number> {
  const { course } = context;
  solutionsOf(course); // without them there is nothing to prove
  const { verify } = await import('../verify/verify.ts');
  const { progressLine } = await import('../verify/verify-progress.ts');
  const line = progressLine(process.stderr);
  const verifying = verify(ids.length > 0 ? resolveIds(ids, undefined, course) : exerciseIds(course), course, seeds, {
    ...context.gradeOptions(python),
    onProgress: line.show,
  });
  const { text, passed } = await verifying.finally(line.clear);
  process.stdout.write(text);
  return passed ? 0 : 1;
}
