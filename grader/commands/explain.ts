import type { Argv } from 'yargs';
import { exerciseIds } from '../definition/course.ts';
import { UsageError } from '../error.ts';
import type { Exercise } from '../exercise.ts';
import type { Context } from './context.ts';
import { terminal } from './terminal.ts';

export interface ExplainArguments {
  readonly kind: 'explain';
  /** Codes, classes and phrases as they were typed; all classes if there are none. */
  readonly words: readonly string[];
  readonly plain: boolean;
}

export const explainOptions = ['plain'];

/** How many codes can be compared at once; more pairs than these give nobody would read. */
const mostCodes = 4;

/** `grade explain 401 403`. */
export function declareExplain<T>(parser: Argv<T>, choose: (asked: ExplainArguments) => void): Argv<T> {
  return parser.command(
    'explain [status..]',
    'Say what a status means, and what decides between several',
    (command) =>
      command
        .positional('status', { type: 'string', array: true, describe: '409, 4xx or "not found"; all unless named' })
        .option('plain', { type: 'boolean', default: false, describe: 'No colours' }),
    (given) => choose({ kind: 'explain', words: given.status ?? [], plain: given.plain }),
  );
}

/** Prints the reference for statuses, with the exercises that practise them. */
export async function runExplain({ words, plain }: ExplainArguments, context: Context): Promise<number> {
  const { findStatuses } = await import('../explain/find.ts');
  const { explainReport } = await import('../explain/report.ts');
  const { painter } = await import('../reporters/layout.ts');
  const wanted = findStatuses(words.length === 0 ? ['1xx', '2xx', '3xx', '4xx', '5xx'] : words);
  if (wanted.codes.length > mostCodes) {
    throw new UsageError(
      `These are ${wanted.codes.length} codes: ${wanted.codes.join(', ')}. Name up to ${mostCodes}.`,
    );
  }
  const exercises = wanted.codes.length === 1 ? await exercisesOf(context) : [];
  const { colour, width } = terminal(plain);
  process.stdout.write(explainReport(wanted, exercises, { width, paint: painter(colour) }));
  return 0;
}

/** The exercises of the course; none where one cannot be loaded, because this is a reference first. */
async function exercisesOf({ course }: Context): Promise<Exercise[]> {
  const { loadExercises } = await import('../definition/catalog.ts');
  try {
    return await loadExercises(exerciseIds(course), course, 1);
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}
