import type { z } from 'zod';
import { inertLine, shorten } from '../inert.ts';

/** Where a JSON value differs from a schema. */
export interface SchemaFinding {
  /** `json $.users[0].id` */
  readonly where: string;
  readonly expected: string;
  readonly actual: string;
}

type Issue = z.core.$ZodIssue;

/** Every way in which a value differs from a zod schema, with its place as a JSON path and the value found there. */
export function bodyMismatches(schema: z.ZodType, value: unknown): SchemaFinding[] {
  const result = schema.safeParse(value, { jitless: true }); // most schemas are used once, which is not worth compiling
  return result.success ? [] : result.error.issues.flatMap((issue) => findingsOf(issue, value, []));
}

function findingsOf(issue: Issue, value: unknown, above: readonly PropertyKey[]): SchemaFinding[] {
  const path = [...above, ...issue.path];
  const received = valueAt(value, path);
  const where = `json ${jsonPath(path)}`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      where: `json ${jsonPath([...path, key])}`,
      expected: 'no such member',
      actual: show(valueAt(received, [key])),
    }));
  }
  return [{ where, expected: expectedBy(issue), actual: show(received) }];
}

/** What an issue asks for, as a noun: `a number`, `"processing"`, `an array of at least 1 entries`. */
function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? `a ${issue.expected}`;
    case 'invalid_value':
      return issue.values.map(show).join(' or ');
    case 'too_small':
      return sizeOf(
        issue.origin,
        `${issue.inclusive === false ? 'more than' : issue.exact ? 'exactly' : 'at least'} ${issue.minimum}`,
      );
    case 'too_big':
      return sizeOf(
        issue.origin,
        `${issue.inclusive === false ? 'less than' : issue.exact ? 'exactly' : 'at most'} ${issue.maximum}`,
      );
    case 'invalid_format':
      return issue.pattern ? `text that matches ${issue.pattern}` : `text in the format ${issue.format}`;
    case 'invalid_union':
      return [...new Set(issue.errors.flat().map(expectedAt))].join(' or ') || issue.message;
    case 'unrecognized_keys':
      return 'no other members';
    default:
      return issue.message;
  }
}

/** The same for an alternative of a union, with its place below the union's own. */
function expectedAt(issue: Issue): string {
  const place = issue.path.length > 0 ? `${jsonPath(issue.path).slice(1)}: ` : '';
  return `${place}${expectedBy(issue)}`;
}

const typeNames: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'an array',
  tuple: 'an array',
  object: 'an object',
  record: 'an object',
  null: 'null',
  undefined: 'no such member',
  never: 'no such member',
};

function sizeOf(origin: string, size: string): string {
  if (origin === 'string') return `a text of ${size} ${/ 1$/.test(size) ? 'character' : 'characters'}`;
  if (origin === 'array') return `an array of ${size} ${/ 1$/.test(size) ? 'entry' : 'entries'}`;
  return `a number of ${size}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}

/** `$.users[0].id`; a member name that is not a plain word is written as `["…"]`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  const steps = path.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^[A-Za-z_][\w-]*$/.test(String(key)) ? `.${String(key)}` : `[${inertLine(JSON.stringify(String(key)))}]`;
  });
  return shorten(`$${steps.join('')}`, 120);
}

/** A JSON value on one line, cut where it gets long. */
function show(value: unknown): string {
  if (value === undefined) return '(absent)';
  if (typeof value === 'number') return String(value);
  return inertLine(shorten(JSON.stringify(value), 200));
}
