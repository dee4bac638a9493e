import type { Argv } from 'yargs';
import { exerciseIds, requireOwnExercises, resolveIds } from '../definition/course.ts';
import type { Track } from '../entry.ts';
import { UsageError } from '../error.ts';
import type { Level } from '../exercise.ts';
import { interruptedCode } from '../exit-code.ts';
import { chooseJail } from '../isolation/jail.ts';
import { type Isolation, isolations } from '../isolation/kinds.ts';
import type { Context } from './context.ts';
import { requireOnce, trackAsked, wholeNumber } from './option.ts';
import { terminal } from './terminal.ts';

export interface WatchArguments {
  readonly kind: 'watch';
  readonly id: string | undefined;
  readonly level: Level | undefined;
  readonly track: Track | undefined;
  readonly python: string | undefined;
  readonly isolation: Isolation | 'auto' | undefined;
  readonly seed: number | undefined;
  readonly timeoutMs: number | undefined;
  readonly verbose: boolean;
  readonly plain: boolean;
}

export const watchOptions = ['level', 'track', 'python', 'isolation', 'seed', 'timeout', 'verbose', 'plain'];

/** `grade watch`. */
export function declareWatch<T>(parser: Argv<T>, choose: (asked: WatchArguments) => void): Argv<T> {
  return parser.command(
    'watch [exercise]',
    'Grade an exercise again on every save',
    (command) =>
      command
        .positional('exercise', { type: 'string', describe: 'The first one that is not complete, unless named' })
        .option('level', { choices: ['beginner', 'advanced'] as const, describe: 'exercise-2 of this level' })
        .option('track', { choices: ['typescript', 'fastapi'] as const, describe: 'Watch server.ts or main.py' })
        .option('python', {
          type: 'string',
          requiresArg: true,
          describe: 'The Python that runs main.py; implies --track fastapi',
        })
        .option('isolation', {
          choices: ['auto', ...isolations] as const,
          describe: 'How programs are kept apart from the machine (auto: the best that works)',
        })
        .option('seed', { type: 'string', requiresArg: true, describe: 'Send the same values on every run' })
        .option('timeout', {
          type: 'string',
          requiresArg: true,
          describe: 'Milliseconds that one answer may take (3000)',
        })
        .option('verbose', { type: 'boolean', default: false, describe: 'Show every request and response' })
        .option('plain', { type: 'boolean', default: false, describe: 'No colours' }),
    (given) => {
      requireOnce(given, watchOptions);
      choose({
        kind: 'watch',
        id: given.exercise,
        level: given.level,
        track: trackAsked(given, 'watches'),
        python: given.python,
        isolation: given.isolation,
        seed: wholeNumber('--seed', given.seed, 0, Number.MAX_SAFE_INTEGER),
        timeoutMs: wholeNumber('--timeout', given.timeout, 1, 600_000),
        verbose: given.verbose,
        plain: given.plain,
      });
    },
  );
}

/** Grades on every save until the user quits: on a screen of its own with keys, or as lines without a terminal. */
export async function runWatch(asked: WatchArguments, context: Context): Promise<number> {
  const { course, signal } = context;
  requireOwnExercises(course);
  const { firstOpen, readRecord } = await import('../record.ts');
  const ids = exerciseIds(course);
  const [id] =
    asked.id === undefined
      ? [firstOpen(readRecord(course), ids) ?? ids[0]]
      : resolveIds([asked.id], asked.level, course);
  if (id === undefined) throw new UsageError(`There is no exercise in ${course.root}.`);
  const { track, seed, timeoutMs, verbose } = asked;
  const { signal: _run, ...gradeOptions } = context.gradeOptions(asked.python);
  const options = {
    ...{ id, course, track, seed, timeoutMs, verbose, signal, gradeOptions },
    jail: chooseJail(asked.isolation ?? 'auto'),
    colour: terminal(asked.plain).colour,
  };
  const { stdin, stdout } = process;
  if (stdin.isTTY && stdout.isTTY && process.env.TERM !== 'dumb') {
    const { watchOnScreen } = await import('../watch/app.ts');
    return (await watchOnScreen(options)) === 'quit' ? 0 : interruptedCode;
  }
  const { watchInLines } = await import('../watch/plain.ts');
  await watchInLines(options, (text) => stdout.write(text));
  return interruptedCode;
}
