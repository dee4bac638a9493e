import type { Argv } from 'yargs';
import { UsageError } from '../error.ts';
import type { Level } from '../exercise.ts';
import { isolations } from '../isolation/kinds.ts';
import { type GradeArguments, gradeUnlessStated, refuseContradictions } from './grade-arguments.ts';
import { requireOnce, trackAsked, wholeNumber } from './option.ts';

export interface HintArguments {
  readonly kind: 'hint';
  readonly id: string;
  readonly level: Level | undefined;
  /** A step for every check that fails, and not only for the one that has most to win. */
  readonly all: boolean;
  /** How the learner's server is graded first. */
  readonly grading: GradeArguments;
}

export const hintOptions = [
  'level',
  'only',
  'all',
  'submission',
  'track',
  'python',
  'command',
  'url',
  'isolation',
  'seed',
  'plain',
];

/** `grade hint exercise-2`. */
export function declareHint<T>(parser: Argv<T>, choose: (asked: HintArguments) => void): Argv<T> {
  return parser.command(
    'hint <exercise>',
    'Help with a failing check, one step more each time',
    (command) =>
      command
        .positional('exercise', { type: 'string', demandOption: true, describe: 'exercise-2, or 2 for short' })
        .option('level', {
          choices: ['beginner', 'advanced'] as const,
          describe: 'exercise-2 then means the one of this level',
        })
        .option('only', { type: 'string', requiresArg: true, describe: 'Help with the check of this name' })
        .option('all', { type: 'boolean', default: false, describe: 'Help with every check that fails' })
        .option('submission', { type: 'string', requiresArg: true, describe: 'The folder with your server' })
        .option('track', {
          choices: ['typescript', 'fastapi'] as const,
          describe: 'Grade server.ts or main.py where there are both',
        })
        .option('python', { type: 'string', requiresArg: true, describe: 'The Python that runs main.py' })
        .option('command', { type: 'string', requiresArg: true, describe: 'Grade what this shell command starts' })
        .option('url', { type: 'string', requiresArg: true, describe: 'Grade a server that runs already' })
        .option('isolation', {
          choices: ['auto', ...isolations] as const,
          describe: 'How programs are kept apart from the machine (auto: the best that works)',
        })
        .option('seed', { type: 'string', requiresArg: true, describe: 'Send the values of an earlier run again' })
        .option('plain', { type: 'boolean', default: false, describe: 'No colours' }),
    (given) => {
      requireOnce(given, hintOptions);
      refuseContradictions(hintOptions.filter((name) => name !== 'all' && given[name] !== undefined));
      if (given.all && given.only !== undefined)
        throw new UsageError('Name one check with --only, or take --all of them.');
      choose({
        kind: 'hint',
        id: given.exercise,
        level: given.level,
        all: given.all,
        grading: {
          ...gradeUnlessStated,
          ids: [given.exercise],
          level: given.level,
          only: given.only,
          submission: given.submission,
          track: trackAsked(given, 'grades'),
          python: given.python,
          command: given.command,
          url: given.url,
          isolation: given.isolation,
          seed: wholeNumber('--seed', given.seed, 0, Number.MAX_SAFE_INTEGER),
          plain: given.plain,
        },
      });
    },
  );
}
