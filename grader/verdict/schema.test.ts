import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bodyMismatches } from './schema.ts';

type Row = readonly [behaviour: string, schema: z.ZodType, value: unknown, expected: string, actual: string];

const rows: readonly Row[] = [
  ['a text for a number', z.number(), '1', 'a number', '"1"'],
  ['a fraction for a whole number', z.int(), 1.5, 'a whole number', '1.5'],
  ['a number for a text', z.string(), 1, 'a text', '1'],
  ['a text for a truth value', z.boolean(), 'true', 'true or false', '"true"'],
  ['an object for an array', z.array(z.int()), {}, 'an array', '{}'],
  ['an array for an object', z.object({}), [], 'an object', '[]'],
  ['null for an object', z.object({}), null, 'an object', 'null'],
  ['an array for a record', z.record(z.string(), z.int()), [1], 'an object', '[1]'],
  ['a text for a tuple', z.tuple([z.int()]), 'x', 'an array', '"x"'],
  ['a number for null', z.null(), 0, 'null', '0'],
  ['a value where none may be', z.undefined(), 0, 'no such member', '0'],
  ['a value where none is ever allowed', z.never(), 0, 'no such member', '0'],
  ['NaN', z.number(), Number.NaN, 'a number', 'NaN'],
  ['a number too large for JavaScript', z.number(), JSON.parse('1e999'), 'a number', 'Infinity'],
  ['another literal', z.literal('processing'), 'done', '"processing"', '"done"'],
  ['a literal of another type', z.literal(42), '42', '42', '"42"'],
  ['none of several literals', z.literal([1, null]), 2, '1 or null', '2'],
  ['no choice of an enumeration', z.enum(['asc', 'desc']), 'up', '"asc" or "desc"', '"up"'],
  ['a number too small', z.number().min(5), 4, 'a number of at least 5', '4'],
  ['a number at an open lower end', z.number().positive(), 0, 'a number of more than 0', '0'],
  ['a number too big', z.number().max(5), 6, 'a number of at most 5', '6'],
  ['a number at an open upper end', z.number().lt(5), 5, 'a number of less than 5', '5'],
  ['a text too short', z.string().min(2), 'a', 'a text of at least 2 characters', '"a"'],
  ['a text too long', z.string().max(2), 'abc', 'a text of at most 2 characters', '"abc"'],
  ['a text of another length', z.string().length(2), 'abc', 'a text of exactly 2 characters', '"abc"'],
  ['an array too short', z.array(z.int()).min(2), [1], 'an array of at least 2 entries', '[1]'],
  ['an array too long', z.array(z.int()).max(2), [1, 2, 3], 'an array of at most 2 entries', '[1,2,3]'],
  ['an array of another length', z.array(z.int()).length(2), [], 'an array of exactly 2 entries', '[]'],
  ['a text that does not match', z.string().regex(/^a+$/), 'b', 'text that matches /^a+$/', '"b"'],
  ['a text in another format', z.url(), 'x', 'text in the format url', '"x"'],
  ['no member of a union', z.union([z.number(), z.string()]), true, 'a number or a text', 'true'],
  ['a union that asks for the same twice', z.union([z.number(), z.number().min(5)]), '', 'a number', '""'],
  [
    'a value that a refinement refuses',
    z.int().refine((id) => id > 7, 'an id that no other user has'),
    7,
    'an id that no other user has',
    '7',
  ],
];

test.each(rows)('%s is described as a noun and as what came', (_, schema, value, expected, actual) => {
  expect(bodyMismatches(schema, value)).toEqual([{ where: 'json $', expected, actual }]);
});

test('a value that fits has no findings', () => {
  expect(bodyMismatches(z.looseObject({ id: z.int() }), { id: 1, more: true })).toEqual([]);
});

describe('the place of a finding', () => {
  const place = (schema: z.ZodType, value: unknown) => bodyMismatches(schema, value).map(({ where }) => where);

  test('leads through members and entries', () => {
    const schema = z.object({ users: z.array(z.object({ id: z.int() })) });
    expect(bodyMismatches(schema, { users: [{ id: 1 }, { id: 'x' }] })).toEqual([
      { where: 'json $.users[1].id', expected: 'a number', actual: '"x"' },
    ]);
  });

  test('quotes a member name that is not a plain word', () => {
    expect(place(z.object({ 'a b': z.int() }), {})).toEqual(['json $["a b"]']);
    expect(place(z.object({ 'x-id': z.int() }), {})).toEqual(['json $.x-id']);
  });

  test('is cut where it gets long', () => {
    const [where = ''] = place(z.strictObject({}), { ['x'.repeat(10_000)]: 1 });
    expect(where.length).toBeLessThan(200);
    expect(where).toMatch(/ more characters\)$/);
  });
});

test('every difference is a finding of its own', () => {
  const schema = z.object({ id: z.int(), tags: z.array(z.string()) });
  expect(bodyMismatches(schema, { id: '1', tags: ['a', 2, null] })).toEqual([
    { where: 'json $.id', expected: 'a number', actual: '"1"' },
    { where: 'json $.tags[1]', expected: 'a text', actual: '2' },
    { where: 'json $.tags[2]', expected: 'a text', actual: 'null' },
  ]);
});

test('a missing member is absent rather than undefined', () => {
  expect(bodyMismatches(z.object({ id: z.string() }), {})).toEqual([
    { where: 'json $.id', expected: 'a text', actual: '(absent)' },
  ]);
});

test('a member that only its prototype has is absent', () => {
  expect(bodyMismatches(z.object({ constructor: z.string() }), {})[0]?.actual).toBe('(absent)');
});

test('each member too many is a finding of its own', () => {
  expect(bodyMismatches(z.strictObject({ id: z.int() }), { id: 1, name: 'Ada', age: 36 })).toEqual([
    { where: 'json $.name', expected: 'no such member', actual: '"Ada"' },
    { where: 'json $.age', expected: 'no such member', actual: '36' },
  ]);
});

test('a long value is cut where it gets long', () => {
  const [finding] = bodyMismatches(z.int(), 'x'.repeat(100_000));
  expect(finding?.actual).toBe(`"${'x'.repeat(199)} … (99802 more characters)`);
});

describe('an alternative inside a union', () => {
  const byId = z.strictObject({ id: z.int() });
  const byName = z.strictObject({ name: z.string() });

  test('names the members it asks for, not the types of these members alone', () => {
    const [finding] = bodyMismatches(z.union([byId, byName]), {});
    expect(finding?.expected).toMatch(/\bid\b.* or .*\bname\b/);
  });

  test('says which tags there are', () => {
    const schema = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('card') }),
      z.object({ kind: z.literal('cash') }),
    ]);
    expect(bodyMismatches(schema, { kind: 'barter' })).toEqual([
      { where: 'json $.kind', expected: expect.stringMatching(/card.*cash/), actual: '"barter"' },
    ]);
  });
});

describe('what the server chose', () => {
  const hostile = '\u001b[2J\u202e\u200b\n$';
  const active = /[\p{Cc}\p{Cf}]/u;
  const either = z.union([z.strictObject({ id: z.int().optional() }), z.strictObject({ name: z.string().optional() })]);

  test.each<readonly [string, z.ZodType, unknown]>([
    ['a member name', z.strictObject({}), { [hostile]: 1 }],
    ['a member name in a union', either, { [hostile]: 1 }],
    ['a member name in a record', z.record(z.string().regex(/^a/), z.int()), { [hostile]: 1 }],
    ['a value', z.int(), hostile],
    ['a value inside an object', z.int(), { id: hostile }],
  ])('cannot act on the terminal: %s', (_, schema, value) => {
    const findings = bodyMismatches(schema, value);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.flatMap((finding) => Object.values(finding)).join('')).not.toMatch(active);
  });

  test('may be named __proto__', () => {
    expect(bodyMismatches(z.strictObject({}), JSON.parse('{"__proto__": 1}'))).toEqual([
      { where: 'json $.__proto__', expected: 'no such member', actual: '1' },
    ]);
  });
});
