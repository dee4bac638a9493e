import type { Argv } from 'yargs';
import { exerciseIds } from '../definition/course.ts';
import { freshSeed } from '../definition/seed.ts';
import { tracksIn } from '../submission.ts';
import type { Context } from './context.ts';

export interface ListArguments {
  readonly kind: 'list';
}

/** `grade list`. */
export function declareList<T>(parser: Argv<T>, choose: (asked: ListArguments) => void): Argv<T> {
  return parser.command('list', 'Show all exercises', {}, () => choose({ kind: 'list' }));
}

/** Prints a line for each exercise. */
export async function runList({ course }: Context): Promise<number> {
  const { loadExercises } = await import('../definition/catalog.ts');
  const { listReport } = await import('../reporters/list.ts');
  const exercises = await loadExercises(exerciseIds(course), course, freshSeed());
  process.stdout.write(listReport(exercises, ({ folder }) => tracksIn(folder)));
  return 0;
}
