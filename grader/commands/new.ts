import { join } from 'node:path';
import type { Argv } from 'yargs';
import { requireRepository } from '../definition/course.ts';
import type { Context } from './context.ts';
import { requireOnce } from './option.ts';

export interface NewArguments {
  readonly kind: 'new';
  readonly id: string;
  readonly title: string | undefined;
}

export const newOptions = ['title'];

/** `grade new exercise-8`. */
export function declareNew<T>(parser: Argv<T>, choose: (asked: NewArguments) => void): Argv<T> {
  return parser.command(
    'new <exercise>',
    'Make the files of a new exercise, for authors',
    (command) =>
      command
        .positional('exercise', { type: 'string', demandOption: true, describe: 'exercise-8, exercise-8-advanced' })
        .option('title', { type: 'string', requiresArg: true, describe: 'What its report is headed with' }),
    (given) => {
      requireOnce(given, newOptions);
      choose({ kind: 'new', id: String(given.exercise), title: given.title }); // yargs makes a number of "8"
    },
  );
}

/** Makes the files of an exercise and says what comes next. */
export async function runNew({ id, title }: NewArguments, { course }: Context): Promise<number> {
  requireRepository('grade new', course);
  const { scaffold } = await import('../scaffold.ts');
  const { id: named, files } = scaffold(id, title, course, join(course.root, 'grader', 'scaffold'));
  const [first] = files;
  const lines = [
    ...files.map((name) => `made  ${name}`),
    '',
    `Each file is a working example. Its comments with TODO: say what comes next; begin with ${first}.`,
    `"npx grade verify ${named}" says what is left to do, and what the checks do not notice yet.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
