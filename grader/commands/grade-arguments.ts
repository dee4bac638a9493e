import type { Argv } from 'yargs';
import type { Track } from '../entry.ts';
import { UsageError } from '../error.ts';
import type { Level } from '../exercise.ts';
import { type Isolation, isolations } from '../isolation/kinds.ts';
import { requireOnce, timeOf, trackAsked, wholeNumber } from './option.ts';

/** What is to be graded, and how it is reported. */
export interface GradeArguments {
  readonly kind: 'grade';
  readonly ids: readonly string[];
  readonly all: boolean;
  readonly level: Level | undefined;
  readonly submission: string | undefined;
  /** Grade the course's own model answers. */
  readonly solutions: boolean;
  /** Which of its servers to grade, if a folder holds several. */
  readonly track: Track | undefined;
  /** The Python interpreter that runs `main.py`. */
  readonly python: string | undefined;
  /** What starts the server to be graded, in place of a submission. */
  readonly command: string | undefined;
  /** Where the server to be graded runs already, in place of a submission. */
  readonly url: string | undefined;
  /** How programs are kept apart from the machine; the best way that works unless stated. */
  readonly isolation: Isolation | 'auto' | undefined;
  /** Whether the result speaks for an instructor. */
  readonly authoritative: boolean;
  /** The folder of the instructor's own checks. */
  readonly checks: string | undefined;
  /** When the submission is due; checks that are hidden until then are shown to everybody from then on. */
  readonly due: Date | undefined;
  readonly seed: number | undefined;
  readonly only: string | undefined;
  readonly timeoutMs: number | undefined;
  /** Per cent of the possible points. */
  readonly minScore: number | undefined;
  readonly exitZero: boolean;
  readonly json: boolean;
  /** The reports beside what is printed, each `FORMAT` or `FORMAT=FILE`. */
  readonly reports: readonly string[];
  /** The same for reports that show hidden checks. */
  readonly reveals: readonly string[];
  readonly verbose: boolean;
  readonly plain: boolean;
}

/** How exercises are graded where the command line says no more. */
export const gradeUnlessStated: GradeArguments = {
  kind: 'grade',
  ids: [],
  all: false,
  level: undefined,
  submission: undefined,
  solutions: false,
  track: undefined,
  python: undefined,
  command: undefined,
  url: undefined,
  isolation: undefined,
  authoritative: false,
  checks: undefined,
  due: undefined,
  seed: undefined,
  only: undefined,
  timeoutMs: undefined,
  minScore: undefined,
  exitZero: false,
  json: false,
  reports: [],
  reveals: [],
  verbose: false,
  plain: false,
};

export const gradeOptions = [
  ...['all', 'level', 'submission', 'solutions', 'track', 'python', 'command', 'url', 'seed', 'only', 'timeout'],
  ...['isolation', 'authoritative', 'checks', 'due'],
  ...['min-score', 'exit-zero', 'json', 'report', 'reveal', 'verbose', 'plain'],
];

/** The options that may be given several times. */
const repeatable = ['report', 'reveal'];

/** `grade exercise-2`. */
export function declareGrade<T>(parser: Argv<T>, choose: (asked: GradeArguments) => void): Argv<T> {
  return parser.command(
    ['$0 [exercise..]', 'run [exercise..]'],
    'Grade exercises',
    (command) =>
      command
        .positional('exercise', { type: 'string', array: true, describe: 'exercise-2, or 2 for short' })
        .option('all', { type: 'boolean', default: false, describe: 'Grade every exercise' })
        .option('level', {
          choices: ['beginner', 'advanced'] as const,
          describe: 'exercise-2 then means the one of this level',
        })
        .option('submission', {
          type: 'string',
          requiresArg: true,
          describe: 'The folder to grade, laid out like exercises/',
        })
        .option('solutions', { type: 'boolean', describe: 'Short for --submission solutions' })
        .option('track', {
          choices: ['typescript', 'fastapi'] as const,
          describe: 'Grade server.ts or main.py where there are both',
        })
        .option('python', {
          type: 'string',
          requiresArg: true,
          describe: 'The Python that runs main.py; implies --track fastapi',
        })
        .option('command', {
          type: 'string',
          requiresArg: true,
          describe: 'Grade what this shell command starts; it gets PORT and HOST',
        })
        .option('url', {
          type: 'string',
          requiresArg: true,
          describe: 'Grade a server that runs already: http://localhost:8000',
        })
        .option('isolation', {
          choices: ['auto', ...isolations] as const,
          describe: 'How programs are kept apart from the machine (auto: the best that works)',
        })
        .option('authoritative', {
          type: 'boolean',
          default: false,
          describe: 'Speak for the instructor: refuse to grade without isolation',
        })
        .option('checks', {
          type: 'string',
          requiresArg: true,
          describe: 'The folder of your own, hidden checks: DIR/exercise-2/exercise.ts',
        })
        .option('due', {
          type: 'string',
          requiresArg: true,
          describe: 'Show checks that wait for it from this time on: 2030-01-31T18:00Z',
        })
        .option('seed', { type: 'string', requiresArg: true, describe: 'Send the values of an earlier run again' })
        .option('only', { type: 'string', requiresArg: true, describe: 'Grade the check of this name alone' })
        .option('timeout', {
          type: 'string',
          requiresArg: true,
          describe: 'Milliseconds that one answer may take (3000)',
        })
        .option('min-score', { type: 'string', requiresArg: true, describe: 'Exit with 0 from this percentage on' })
        .option('exit-zero', { type: 'boolean', default: false, describe: 'Exit with 0 even if points are missing' })
        .option('json', { type: 'boolean', default: false, describe: 'Print the whole grade as one JSON document' })
        .option('report', {
          type: 'string',
          requiresArg: true,
          coerce: (given: string | string[]) => [given].flat(),
          describe: 'FORMAT[=FILE]: report there as well, such as junit=grade.xml; repeatable',
        })
        .option('reveal', {
          type: 'string',
          requiresArg: true,
          coerce: (given: string | string[]) => [given].flat(),
          describe: 'FORMAT[=FILE]: the same with all of hidden checks, for instructors; repeatable',
        })
        .option('verbose', { type: 'boolean', default: false, describe: 'Show every request and response' })
        .option('plain', {
          type: 'boolean',
          default: false,
          describe: 'No colours (NO_COLOR and FORCE_COLOR work too)',
        }),
    (given) => {
      requireOnce(
        given,
        gradeOptions.filter((name) => !repeatable.includes(name)),
      );
      refuseContradictions(gradeOptions.filter((name) => given[name] !== undefined && given[name] !== false));
      choose({
        kind: 'grade',
        ids: given.exercise ?? [],
        all: given.all,
        level: given.level,
        submission: given.submission,
        solutions: given.solutions ?? false,
        track: trackAsked(given, 'grades'),
        python: given.python,
        command: given.command,
        url: given.url,
        isolation: given.isolation,
        authoritative: given.authoritative,
        checks: given.checks,
        due: timeOf('--due', given.due),
        seed: wholeNumber('--seed', given.seed, 0, Number.MAX_SAFE_INTEGER),
        only: given.only,
        timeoutMs: wholeNumber('--timeout', given.timeout, 1, 600_000),
        minScore: wholeNumber('--min-score', given.minScore, 0, 100),
        exitZero: given.exitZero,
        json: given.json,
        reports: given.report ?? [],
        reveals: given.reveal ?? [],
        verbose: given.verbose,
        plain: given.plain,
      });
    },
  );
}

/** Pairs of options that contradict each other, with what to do instead. */
const contradictions: readonly (readonly [one: string, other: string, advice: string])[] = [
  ['submission', 'solutions', 'Name one folder to grade: either --submission DIR or --solutions.'],
  ['command', 'url', 'Name one server to grade: either --command or --url.'],
  ...['command', 'url'].flatMap((option) => [
    [option, 'submission', `Name one thing to grade: either --${option} or --submission DIR.`] as const,
    [option, 'solutions', `Name one thing to grade: either --${option} or --solutions.`] as const,
    [
      option,
      'all',
      `--${option} gives one server, which is graded in one exercise: name it in place of --all.`,
    ] as const,
    [option, 'python', `--python is for main.py, and --${option} grades no file.`] as const,
    [option, 'track', `--track is for files, and --${option} grades none.`] as const,
    [option, 'isolation', `--isolation is for files: what --${option} names is a program of your own.`] as const,
    [option, 'authoritative', `--authoritative needs isolation, which --${option} does not have.`] as const,
  ]),
];

/** Refuses options of which one makes the other pointless. Throws a `UsageError` that says what to do instead. */
export function refuseContradictions(given: readonly string[]): void {
  for (const [one, other, advice] of contradictions) {
    if (given.includes(one) && given.includes(other)) throw new UsageError(advice);
  }
}
