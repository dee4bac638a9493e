import { join } from 'node:path';
import type { Argv } from 'yargs';
import { requireOwnExercises, resolveIds, solutionsOf } from '../definition/course.ts';
import type { Track } from '../entry.ts';
import { UsageError } from '../error.ts';
import type { Level } from '../exercise.ts';
import { interruptedCode } from '../exit-code.ts';
import { chooseJail } from '../isolation/jail.ts';
import { type Isolation, isolations } from '../isolation/kinds.ts';
import { shownPath } from '../place.ts';
import { findEntry, wayBack } from '../submission.ts';
import type { Context } from './context.ts';
import { requireOnce, trackAsked, wholeNumber } from './option.ts';
import { terminal } from './terminal.ts';

export interface ServeArguments {
  readonly kind: 'serve';
  readonly id: string;
  readonly level: Level | undefined;
  readonly solutions: boolean;
  readonly track: Track | undefined;
  readonly python: string | undefined;
  readonly port: number;
  readonly isolation: Isolation | 'auto' | undefined;
  readonly seed: number;
  readonly verbose: boolean;
  readonly plain: boolean;
}

export const serveOptions = [
  ...['level', 'solutions', 'track', 'python', 'port', 'isolation', 'seed', 'verbose', 'plain'],
];

/** The port that the curl lines of reports name. */
const usualPort = 3000;
/** The seed of `grade --url`, so that a server that is served here has the environment which that expects. */
const usualSeed = 1;

/** `grade serve`. */
export function declareServe<T>(parser: Argv<T>, choose: (asked: ServeArguments) => void): Argv<T> {
  return parser.command(
    'serve <exercise>',
    'Run your server on a port, and show what it is asked and answers',
    (command) =>
      command
        .positional('exercise', { type: 'string', demandOption: true, describe: 'exercise-2, or 2 for short' })
        .option('level', { choices: ['beginner', 'advanced'] as const, describe: 'exercise-2 of this level' })
        .option('solutions', { type: 'boolean', default: false, describe: 'Serve the model answer' })
        .option('track', { choices: ['typescript', 'fastapi'] as const, describe: 'Serve server.ts or main.py' })
        .option('python', {
          type: 'string',
          requiresArg: true,
          describe: 'The Python that runs main.py; implies --track fastapi',
        })
        .option('port', {
          type: 'string',
          requiresArg: true,
          describe: `The port (${usualPort}); 0 takes any that is free`,
        })
        .option('isolation', {
          choices: ['auto', ...isolations] as const,
          describe: 'How programs are kept apart from the machine (auto: the best that works)',
        })
        .option('seed', { type: 'string', requiresArg: true, describe: `The values of the environment (${usualSeed})` })
        .option('verbose', { type: 'boolean', default: false, describe: 'Show the header fields as well' })
        .option('plain', { type: 'boolean', default: false, describe: 'No colours' }),
    (given) => {
      requireOnce(given, serveOptions);
      choose({
        kind: 'serve',
        id: given.exercise,
        level: given.level,
        solutions: given.solutions,
        track: trackAsked(given, 'serves'),
        python: given.python,
        port: wholeNumber('--port', given.port, 0, 65_535) ?? usualPort,
        isolation: given.isolation,
        seed: wholeNumber('--seed', given.seed, 0, Number.MAX_SAFE_INTEGER) ?? usualSeed,
        verbose: given.verbose,
        plain: given.plain,
      });
    },
  );
}

/** Serves until the user interrupts, and shows what happens. */
export async function runServe(asked: ServeArguments, context: Context): Promise<number> {
  const { course, signal } = context;
  const root = asked.solutions ? solutionsOf(course) : requireOwnExercises(course);
  const [id = asked.id] = resolveIds([asked.id], asked.level, course);
  const name = asked.solutions ? 'solutions' : 'exercises';
  const submission = { folder: root, name, isOwn: !asked.solutions };
  const entry = findEntry(submission, id, asked.track);
  if (!entry) {
    const way = wayBack(submission, id, asked.track);
    throw new UsageError(`There is no server to run in ${join(name, id)}.${way}`);
  }

  const { loadExercises } = await import('../definition/catalog.ts');
  const [exercise] = await loadExercises([id], course, asked.seed);
  if (!exercise) throw new UsageError(`There is no exercise "${id}".`);
  const { serve } = await import('../serve/serve.ts');
  const { signal: _run, ...startOptions } = context.gradeOptions(asked.python);
  await serve({
    ...{ entry, exercise, signal, port: asked.port, verbose: asked.verbose },
    folder: join(root, id),
    startOptions: { ...startOptions, jail: chooseJail(asked.isolation ?? 'auto') },
    file: shownPath(entry.file),
    look: terminal(asked.plain),
    print: (lines) => process.stdout.write(`${lines.join('\n')}\n`),
  });
  return interruptedCode;
}
