import { nearest } from '../nearest.ts';
import type { CommandName } from './names.ts';

/** What each command cannot do without, as its sentence names it, and how that looks. */
const needed: Readonly<Partial<Record<CommandName, readonly [what: string, example: string]>>> = {
  completion: ['the name of your shell', 'bash'],
  handout: ['a new folder', '../class'],
  hint: ['an exercise', 'exercise-2'],
  new: ['a name for the exercise', 'exercise-8'],
  predict: ['an exercise', 'exercise-2'],
  reset: ['an exercise', 'exercise-2'],
  serve: ['an exercise', 'exercise-2'],
};

/** Turns what yargs says of a wrong command line into one sentence with the nearest right thing to do. */
export function usageMessage(
  message: string,
  command: CommandName | undefined,
  options: readonly string[],
  argv: readonly string[],
): string {
  const help = `"grade ${command === undefined ? '' : `${command} `}--help" shows all options.`;
  const [, names] = /^Unknown arguments?: (.+)$/.exec(message) ?? [];
  if (names !== undefined) return unknownMessage(names.split(', '), options, argv, help);

  const [what, example] = (command && needed[command]) ?? [];
  if (what !== undefined && /^Not enough non-option arguments/.test(message))
    return `grade ${command} needs ${what}, as in "grade ${command} ${example}".`;

  const [, option] = /^Not enough arguments following: (.+)$/.exec(message) ?? [];
  if (option !== undefined) return `--${option} needs a value after it. ${help}`;

  const [, of = '', given, choices = ''] = /Argument: ([\w-]+), Given: (.*), Choices: (.*)$/.exec(message) ?? [];
  if (given !== undefined) {
    const name = options.includes(of) ? `--${of}` : `The ${of}`;
    return `${name} cannot be ${given}. It is ${choices.replace(/, (?=[^,]*$)/, ' or ')}.`;
  }
  return `${message}\n${help}`;
}

function unknownMessage(
  [name = '']: readonly string[],
  options: readonly string[],
  argv: readonly string[],
  help: string,
): string {
  if (argv.includes(name)) return `"${name}" is too much here. "grade --help" shows all commands.`;
  if (name.length === 1) return `There is no option -${name}; no option has a short form. ${help}`;
  const near = nearest(name, options);
  return `There is no option --${name}${near ? `. Did you mean --${near}?` : `. ${help}`}`;
}
