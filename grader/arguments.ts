import yargs from 'yargs';
import { type CompletionArguments, declareCompletion } from './commands/completion.ts';
import { declareExplain, type ExplainArguments, explainOptions } from './commands/explain.ts';
import { declareGrade, type GradeArguments, gradeOptions } from './commands/grade-arguments.ts';
import { declareHandout, type HandoutArguments, handoutOptions } from './commands/handout.ts';
import { declareHint, type HintArguments, hintOptions } from './commands/hint-arguments.ts';
import { declareList, type ListArguments } from './commands/list.ts';
import { type CommandName, commandNames } from './commands/names.ts';
import { declareNew, type NewArguments, newOptions } from './commands/new.ts';
import { declarePredict, type PredictArguments, predictOptions } from './commands/predict-arguments.ts';
import { declareReset, type ResetArguments, resetOptions } from './commands/reset.ts';
import { declareSchema, type SchemaArguments } from './commands/schema.ts';
import { declareServe, type ServeArguments, serveOptions } from './commands/serve.ts';
import { usageMessage } from './commands/usage.ts';
import { declareVerify, type VerifyArguments, verifyOptions } from './commands/verify.ts';
import { declareWatch, type WatchArguments, watchOptions } from './commands/watch.ts';
import { UsageError } from './error.ts';

/** What the user asked for. */
export type Command =
  | { readonly kind: 'print'; readonly text: string }
  | CompletionArguments
  | ExplainArguments
  | GradeArguments
  | HandoutArguments
  | HintArguments
  | ListArguments
  | NewArguments
  | PredictArguments
  | ResetArguments
  | SchemaArguments
  | ServeArguments
  | VerifyArguments
  | WatchArguments;

const firstSteps = `Grades the exercises of this course: starts your server, sends it requests, explains what it answers.

  npx grade list          shows all exercises
  npx grade exercise-1    grades the first one
  npx grade watch         grades on every save, and goes on from exercise to exercise
  npx grade --help        shows everything else
`;

const examples = `Examples:
grade exercise-2                   grades your exercises/exercise-2
grade --all --solutions            grades all model answers
grade 3 --submission ada --json    grades exercise-3 of the folder ada, as JSON
grade 2 --verbose --only "POST /users creates a user"`;

const helpWidth = 88;

/** What declares each command, in the order of the help. */
export const declarations = [
  declareGrade,
  declareWatch,
  declareServe,
  declareList,
  declareHint,
  declareReset,
  declareExplain,
  declarePredict,
  declareVerify,
  declareNew,
  declareHandout,
  declareSchema,
  declareCompletion,
];

/** Reads a command line. Throws a `UsageError` that says what is wrong and names the nearest right thing. */
export async function parseArguments(argv: readonly string[], version: string): Promise<Command> {
  if (argv.length === 0) return { kind: 'print', text: firstSteps };

  let command: Command | undefined;
  let printed = '';
  const choose = (asked: Command) => {
    command = asked;
  };
  const base = yargs().scriptName('grade').locale('en').wrap(helpWidth).version(version).usage(examples);
  const parser = declarations
    .reduce((so, declare) => declare(so, choose), base)
    .epilog(
      'Exit codes: 0 complete, 1 not complete, 2 wrong use, 3 a fault of the grader, ' +
        '124 the time was over, 130 interrupted.',
    )
    .help()
    .strict()
    .exitProcess(false)
    .fail((message, error) => {
      if (error && error.name !== 'YError') throw error;
      const named = commandNames.find((known) => known === argv[0]);
      throw new UsageError(usageMessage(message, named, optionsOf(named), argv));
    });

  await parser.parseAsync([...argv], {}, (_error: unknown, _given: unknown, output: string) => {
    printed = output;
  });
  return command ?? { kind: 'print', text: `${printed}\n` };
}

/** The options that each command has of its own. */
const optionsByCommand: Readonly<Record<CommandName, readonly string[]>> = {
  completion: [],
  explain: explainOptions,
  handout: handoutOptions,
  hint: hintOptions,
  list: [],
  new: newOptions,
  predict: predictOptions,
  reset: resetOptions,
  schema: [],
  serve: serveOptions,
  verify: verifyOptions,
  watch: watchOptions,
};

/** The options of a command; those of grading where none is named. */
function optionsOf(command: CommandName | undefined): readonly string[] {
  return [...(command === undefined ? gradeOptions : optionsByCommand[command]), 'help', 'version'];
}
