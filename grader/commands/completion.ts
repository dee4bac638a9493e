import { join } from 'node:path';
import type { Argv } from 'yargs';
import { type Shell, shells } from '../completion/scripts.ts';
import type { Context } from './context.ts';

export interface CompletionArguments {
  readonly kind: 'completion';
  readonly shell: Shell;
}

/** The first word with which the scripts ask what may come next; a command of nobody's, so it is not declared. */
export const completionQuery = '--get-completions';

/** `grade completion bash`. */
export function declareCompletion<T>(parser: Argv<T>, choose: (asked: CompletionArguments) => void): Argv<T> {
  return parser.command(
    'completion <shell>',
    'Print what your shell needs to complete commands, exercises and checks with Tab',
    (command) => command.positional('shell', { choices: shells, demandOption: true, describe: 'Your shell' }),
    ({ shell }) => choose({ kind: 'completion', shell }),
  );
}

/** Prints the script for a shell. */
export async function runCompletion({ shell }: CompletionArguments, { course }: Context): Promise<number> {
  const { completionScript } = await import('../completion/scripts.ts');
  process.stdout.write(completionScript(shell, join(course.root, 'bin', 'grade.js')));
  return 0;
}

/** Prints what may come next after a command line; nothing, in particular no error, where that cannot be told. */
export async function answerCompletion(query: readonly string[], { course }: Context): Promise<number> {
  try {
    process.stdout.write(await answerTo(query, course));
  } catch {
    // a shell that completes has no place to show an error
  }
  return 0;
}

async function answerTo([form, ...rest]: readonly string[], course: Context['course']): Promise<string> {
  const { nextWords } = await import('../completion/candidates.ts');
  const { declaredCommands } = await import('../completion/declared.ts');
  const { declarations } = await import('../arguments.ts');
  const commands = declaredCommands(declarations);
  if (form === 'words') {
    const next = await nextWords(rest.slice(0, -1), rest.at(-1) ?? '', commands, course);
    if (next.kind === 'files') return ':files\n';
    return next.words.map(({ word, describe }) => `${word}${describe === '' ? '' : `\t${describe}`}\n`).join('');
  }
  const { replacement, splitLine } = await import('../completion/line.ts');
  const line = splitLine(rest[0] ?? '');
  const next = await nextWords(line.words.slice(1), line.current, commands, course);
  if (next.kind === 'files') return ':files\n';
  const replies = next.words.map(({ word }) => replacement(word, line)).filter((reply) => reply !== undefined);
  return replies.map((reply) => `${reply}\n`).join('');
}
