import type { Argv } from 'yargs';

export interface SchemaArguments {
  readonly kind: 'schema';
}

/** `grade schema`. */
export function declareSchema<T>(parser: Argv<T>, choose: (asked: SchemaArguments) => void): Argv<T> {
  return parser.command('schema', 'Print the JSON Schema of the --json document', {}, () => choose({ kind: 'schema' }));
}

/** Prints the JSON Schema of the machine-readable result. */
export async function runSchema(): Promise<number> {
  const { gradeJsonSchema } = await import('../result.ts');
  process.stdout.write(`${JSON.stringify(gradeJsonSchema(), null, 2)}\n`);
  return 0;
}
