import type { Argv } from 'yargs';
import { exerciseIds, resolveIds, solutionsOf } from '../definition/course.ts';
import type { Context } from './context.ts';
import { requireOnce, wholeNumber } from './option.ts';

export interface VerifyArguments {
  readonly kind: 'verify';
  readonly ids: readonly string[];
  /** How often each solution is graded; 3 times unless stated, and then with a second chance on a busy machine. */
  readonly repeat: number | undefined;
  /** Whether the machine is kept busy meanwhile. */
  readonly load: boolean;
  readonly python: string | undefined;
  readonly json: boolean;
  readonly verbose: boolean;
}

export const verifyOptions = ['repeat', 'load', 'python', 'json', 'verbose'];

/** `grade verify`. */
export function declareVerify<T>(parser: Argv<T>, choose: (asked: VerifyArguments) => void): Argv<T> {
  return parser.command(
    'verify [exercise..]',
    'Prove that solutions earn everything, and that wrong answers lose points',
    (command) =>
      command
        .positional('exercise', { type: 'string', array: true, describe: 'All exercises unless named' })
        .option('repeat', {
          type: 'string',
          requiresArg: true,
          describe: 'Grade each solution so often, in other orders, and report every difference (2)',
        })
        .option('load', { type: 'boolean', default: false, describe: 'Keep all processors busy meanwhile' })
        .option('python', { type: 'string', requiresArg: true, describe: 'The Python that runs main.py' })
        .option('json', { type: 'boolean', default: false, describe: 'Print everything as one JSON document' })
        .option('verbose', { type: 'boolean', default: false, describe: 'Show what each kind of wrong answer loses' }),
    (given) => {
      requireOnce(given, verifyOptions);
      choose({
        kind: 'verify',
        ids: given.exercise ?? [],
        repeat: wholeNumber('--repeat', given.repeat, 1, 1000),
        load: given.load,
        python: given.python,
        json: given.json,
        verbose: given.verbose,
      });
    },
  );
}

/** Proves that the exercises grade rightly, and prints what was found. */
export async function runVerify(asked: VerifyArguments, context: Context): Promise<number> {
  const { course } = context;
  solutionsOf(course); // without them there is nothing to prove
  const ids = asked.ids.length > 0 ? resolveIds(asked.ids, undefined, course) : exerciseIds(course);
  const { verify } = await import('../verify/verify.ts');
  const { verificationReport } = await import('../verify/verify-report.ts');
  const { progressLine } = await import('../verify/verify-progress.ts');
  const line = progressLine(process.stderr);
  const runs = { runs: asked.repeat ?? 2, strict: asked.repeat !== undefined };
  const options = { ...context.gradeOptions(asked.python), ...runs, onProgress: line.show };
  const relieve = asked.load ? (await import('../verify/load.ts')).keepBusy() : () => {};
  const verification = await verify(ids, course, options).finally(() => {
    line.clear();
    relieve();
  });
  const text = asked.json ? `${JSON.stringify(verification, null, 2)}\n` : verificationReport(verification, asked);
  process.stdout.write(text);
  return verification.verified ? 0 : 1;
}
