import { expect, test } from 'vitest';
import { z } from 'zod';
import { bodyMismatches } from '../../verdict/schema.ts';
import { jsonLines } from './json-lines.ts';

function shown(text: string): (readonly [text: string, path?: string])[] | undefined {
  return jsonLines(text)?.map(({ text: line, path }) => (path === undefined ? [line] : [line, path]));
}

test('each value of a JSON text stands on a line of its own, with its path', () => {
  expect(shown('{"users":[{"id":1},2],"a b":{},"none":[]}')).toEqual([
    ['{', '$'],
    ['  "users": [', '$.users'],
    ['    {', '$.users[0]'],
    ['      "id": 1', '$.users[0].id'],
    ['    },'],
    ['    2', '$.users[1]'],
    ['  ],'],
    ['  "a b": {},', '$["a b"]'],
    ['  "none": []', '$.none'],
    ['}'],
  ]);
});

test('a path is the one that a mismatch says', () => {
  const text = '{"a":[{"__proto__":1},{"x.y\\n":"\\u0041"}]}';
  const schema = z.object({ a: z.tuple([z.strictObject({}), z.object({ 'x.y\n': z.int() })]) });
  const paths = jsonLines(text)?.map(({ path }) => `json ${path}`);
  for (const { where } of bodyMismatches(schema, JSON.parse(text))) expect(paths).toContain(where);
});

test.each([
  '1e400',
  '"\\u003cb\\u003e{[,:]}"',
  '{ "a" : 1 , "a" : 1.0 }',
  '12345678901234567890',
  '[[],[ ],{}]',
  '"a\\"b\\\\"',
  ' null ',
])('%s keeps its tokens as they came', (text) => {
  const tokens = (json: string) => json.match(/"(?:[^"\\]|\\.)*"|[^\s"]/g);
  expect(
    tokens(
      shown(text)
        ?.map(([line]) => line)
        .join('\n') ?? '',
    ),
  ).toEqual(tokens(text));
});

test.each([
  ['no JSON', '{"a":1'],
  ['an empty text', ''],
  ['very deep', '['.repeat(50) + ']'.repeat(50)],
  ['very long', JSON.stringify(Array(500).fill(1))],
])('a text that is %s stays as it is', (_, text) => {
  expect(jsonLines(text)).toBeUndefined();
});
