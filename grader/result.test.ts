import { describe, expect, test } from 'vitest';
import { unjailed } from './fixtures/greeting.ts';
import { sumUp } from './grade.ts';
import { type CheckGrade, type ExerciseGrade, type Grade, gradeJsonSchema, gradeSchema } from './result.ts';

const passed: CheckGrade = { name: 'GET /', verdict: 'passed', earned: 3, possible: 3, mismatches: [] };

const failed: CheckGrade = {
  name: 'POST /users',
  verdict: 'failed',
  earned: 1,
  possible: 4,
  mismatches: [{ where: 'status', expected: '201 Created', actual: '200 OK', message: 'status: …' }],
  hint: 'Something is new.',
  diagnosis: { received: 'a', called: 'b', decides: 'c', source: 'RFC 9110 §15.3.2' },
  curl: 'curl -i http://localhost:3000/users',
  exchange: {
    request: { method: 'POST', path: '/users', headers: { 'content-type': 'application/json' }, body: '{}' },
    response: { status: 200, reason: 'OK', headers: { vary: 'accept' }, body: '{}', bodyBytes: 2 },
    ms: 4,
    log: '',
  },
};

const skipped: CheckGrade = {
  name: 'GET /users/1',
  verdict: 'skipped',
  earned: 0,
  possible: 2,
  mismatches: [],
  skipped: 'It has no id.',
};

const played: ExerciseGrade = {
  id: 'exercise-2',
  title: '2xx',
  level: 'beginner',
  track: 'typescript',
  earned: 4,
  possible: 9,
  complete: false,
  server: { started: true, file: 'server.ts', ms: 90, restarts: 0 },
  checks: [passed, failed, skipped],
};

const notStarted: ExerciseGrade = {
  ...played,
  id: 'exercise-3',
  earned: 0,
  possible: 2,
  checks: [skipped],
  server: {
    started: false,
    file: 'server.ts',
    reason: 'threw',
    message: 'It threw.',
    place: { file: 'server.ts', line: 1, column: 2 },
    detail: '',
  },
};

const complete: ExerciseGrade = { ...played, earned: 3, possible: 3, complete: true, checks: [passed] };
const run = { grader: '0.1.0', seed: 7, submission: 'ada', ...unjailed };
const grade = sumUp([played, notStarted], run);

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** Whether a value fits a JSON Schema, as far as the document of a grade uses JSON Schema. */
function fits(schema: JsonSchema, value: unknown): boolean {
  if (schema.oneOf) return schema.oneOf.filter((option) => fits(option, value)).length === 1;
  if (schema.const !== undefined && schema.const !== value) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (schema.type === 'integer') return Number.isInteger(value);
  if (schema.type === 'array') return Array.isArray(value) && value.every((item) => fits(schema.items ?? {}, item));
  const type: string = typeof value; // the types of JSON Schema that are left are those of JavaScript
  if (schema.type !== 'object') return type === schema.type;
  const { properties = {}, required = [], additionalProperties = true } = schema;
  if (typeof value !== 'object' || value === null || !required.every((name) => Object.hasOwn(value, name)))
    return false;
  return Object.entries(value).every(([name, member]) => {
    const rest =
      typeof additionalProperties === 'object' ? additionalProperties : additionalProperties ? {} : undefined;
    const described = Object.hasOwn(properties, name) ? properties[name] : rest;
    return described !== undefined && fits(described, member);
  });
}

const document = gradeJsonSchema() as JsonSchema & { readonly $schema?: string };

const wrong: readonly (readonly [behaviour: string, grade: unknown])[] = [
  ['another version', { ...grade, version: 2 }],
  ['no seed', { ...grade, seed: undefined }],
  ['half a point', { ...grade, earned: 0.5 }],
  ['a field that nobody knows', { ...grade, extra: true }],
  ['another verdict', { ...grade, exercises: [{ ...played, checks: [{ ...passed, verdict: 'ok' }] }] }],
  [
    'a check without mismatches',
    { ...grade, exercises: [{ ...played, checks: [{ ...passed, mismatches: undefined }] }] },
  ],
  ['another level', { ...grade, exercises: [{ ...played, level: 'expert' }] }],
  [
    'a server that started for a reason',
    { ...grade, exercises: [{ ...played, server: { ...notStarted.server, started: true } }] },
  ],
  [
    'a server that did not start for no reason',
    { ...grade, exercises: [{ ...played, server: { ...played.server, started: false } }] },
  ],
];

describe('a grade', () => {
  test('fits its schema and its JSON Schema document, also after a trip through JSON', () => {
    const again: unknown = JSON.parse(JSON.stringify(grade));
    expect(gradeSchema.parse(again)).toEqual(grade);
    expect(fits(document, again)).toBe(true);
  });

  test.each(wrong)('does not fit with %s', (_, given) => {
    const again: unknown = JSON.parse(JSON.stringify(given));
    expect(gradeSchema.safeParse(again).success).toBe(false);
    expect(fits(document, again)).toBe(false);
  });

  test('adds its exercises up', () => {
    expect(grade).toEqual({
      version: 1,
      ...run,
      earned: 4,
      possible: 11,
      complete: false,
      exercises: [played, notStarted],
    } satisfies Grade);
  });

  test('is complete when every exercise is', () => {
    expect(sumUp([complete, complete], run)).toMatchObject({ earned: 6, possible: 6, complete: true });
    expect(sumUp([complete, played], run).complete).toBe(false);
  });
});

describe('the JSON Schema document', () => {
  test('says that it is draft 2020-12 and what it describes', () => {
    expect(document).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Grade',
      type: 'object',
    });
  });

  test('describes every object in full: each required member has a description of its own', () => {
    const objects: JsonSchema[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const schema: JsonSchema = node; // each field of it is optional
      if (schema.type === 'object' && schema.properties) objects.push(schema);
      Object.values(node).forEach(visit);
    };
    visit(document);
    expect(objects.length).toBeGreaterThan(8);
    for (const { properties = {}, required = [] } of objects)
      expect(Object.keys(properties)).toEqual(expect.arrayContaining([...required]));
  });

  test('is JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
