import type { Argv } from 'yargs';

/** An option as a command declares it. */
export interface DeclaredOption {
  readonly name: string;
  readonly describe: string;
  readonly takesValue: boolean;
  /** The values it may have, where they are known. */
  readonly choices: readonly string[];
}

/** A command as it is declared: its names, the word that stands behind it, its options. */
export interface DeclaredCommand {
  /** `$0` is the one that needs no name. */
  readonly names: readonly string[];
  readonly describe: string;
  readonly positional: { readonly name: string; readonly choices: readonly string[] } | undefined;
  readonly options: readonly DeclaredOption[];
}

/** What declares a command for yargs. */
type Declare = (parser: Argv<unknown>, choose: () => void) => unknown;

type Builder = (parser: Argv<unknown>) => unknown;

interface Definition {
  readonly type?: string;
  readonly describe?: string;
  readonly choices?: readonly string[];
  readonly hidden?: boolean;
}

/** Reads off the declarations what each command takes, by playing the part of yargs. */
export function declaredCommands(declarations: readonly Declare[]): DeclaredCommand[] {
  return declarations.flatMap((declare) => {
    const commands: DeclaredCommand[] = [];
    const parser = recorder({
      command(usage: string | readonly string[], describe: string | false, builder: Builder | object) {
        const usages = [usage].flat() as readonly string[]; // one usage or several
        const [, positional] = /[<[]([\w-]+)/.exec(usages.join(' ')) ?? [];
        const names = usages.map((each) => each.split(' ')[0] ?? '');
        const { options, choices } = isBuilder(builder) ? built(builder) : { options: [], choices: [] };
        if (describe !== false)
          commands.push({
            names,
            describe,
            positional: positional ? { name: positional, choices } : undefined,
            options,
          });
      },
    });
    declare(parser, () => {});
    return commands;
  });
}

function isBuilder(builder: Builder | object): builder is Builder {
  return typeof builder === 'function';
}

/** The options, and the choices of the positional, that a builder asks yargs for. */
function built(builder: Builder): {
  readonly options: DeclaredOption[];
  readonly choices: readonly string[];
} {
  const options: DeclaredOption[] = [];
  let choices: readonly string[] = [];
  builder(
    recorder({
      option(name: string, { type, describe = '', choices: values = [], hidden = false }: Definition) {
        if (!hidden) options.push({ name, describe, takesValue: type !== 'boolean', choices: values });
      },
      positional(_name: string, definition: Definition) {
        choices = definition.choices ?? [];
      },
    }),
  );
  return { options, choices };
}

/** Something that takes every call of a parser, passes the known ones on, and returns itself as yargs does. */
function recorder(known: object): Argv<unknown> {
  const proxy: Argv<unknown> = new Proxy({} as Argv<unknown>, {
    // every method that it is asked for is there
    get:
      (_target, name) =>
      (...words: readonly unknown[]) => {
        const method: unknown = Reflect.get(known, name);
        if (typeof method === 'function') method(...words);
        return proxy;
      },
  });
  return proxy;
}
