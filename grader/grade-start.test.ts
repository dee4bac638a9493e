import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { course, gradeFile, greeting, options, serverFile } from './fixtures/greeting.ts';
import { temporary } from './fixtures/temporary.ts';
import { gradeExercise } from './grade.ts';

/** Servers that never accept connections: why, in which words, where, and what is shown. */
const rows: readonly [server: string, reason: string, message: string, line: number | undefined, detail: string][] = [
  ['never-listens', 'silent', 'The program did not accept connections within 1 s.', undefined, 'Server listening on'],
  ['loops-forever', 'silent', 'within 1 s. Its file was not run to the end: look for a loop', undefined, 'starting'],
  ['exits-at-once', 'exited', 'The program exited with code 0 before it accepted connections.', undefined, 'bye'],
  [
    'throws-on-import',
    'threw',
    'an exception while it started: TypeError: no database',
    4,
    '4 |   throw new TypeError(',
  ],
  ['throws-nothing', 'threw', 'a value that is not an Error: undefined', undefined, ''],
  ['missing-import', 'not-bundled', 'Could not resolve "./greetings.ts".', 3, "from './greetings.ts'"],
  ['no-default-export', 'exited', 'It exports app, but nothing as default: write "export default app".', undefined, ''],
  ['exports-nothing', 'exited', 'end server.ts with "export default app".', undefined, 'object'],
  ['unusable-default-export', 'nothing-to-serve', 'The default export is { port: 3000 }, which', undefined, ''],
  ['forges-a-failed-load', 'threw', 'The program ended with an exception while it started', undefined, ''],
];

/** Every form in which a server may be given, and servers that listen by themselves. */
const forms = [
  ...['exports-fetch-function', 'exports-object-with-fetch', 'exports-hono', 'exports-node-handler'],
  ...['exports-http-server', 'exports-promise', 'commonjs.cjs', 'listens-by-itself', 'listens-twice', 'listens-late'],
  ...['commonjs-listens-late.cjs', 'commonjs-compiled.cjs', 'exports-and-listens-late'],
];

describe('a server that does not start', () => {
  test.concurrent.each(rows)('such as %s is told apart: %s', async (name, reason, message, line, detail) => {
    const { server, earned, checks } = await gradeFile(serverFile(name), { bootMs: 1_000 });
    expect(server).toMatchObject({
      started: false,
      reason,
      message: expect.stringContaining(message),
      detail: expect.stringContaining(detail),
    });
    const place = line && { file: `grader/fixtures/servers/${name}.ts`, line, column: expect.any(Number) };
    expect('place' in server ? server.place : undefined).toEqual(place);
    expect(earned).toBe(0);
    expect(new Set(checks.map(({ skipped }) => skipped))).toEqual(new Set(['The server did not start.']));
  });

  test('because of syntax errors shows the place of each in the source', async () => {
    const file = join(temporary(), 'server.ts');
    writeFileSync(file, 'const app = {\n  fetch: () => new Response("fine")),\n};\nexport default app;\n');
    const { server } = await gradeFile(file);
    expect(server).toMatchObject({
      reason: 'not-bundled',
      message: 'Expected "}" but found ")".',
      place: { file, line: 2, column: 36 },
      detail: expect.stringContaining(`2 |   fetch: () => new Response("fine")),\n${' '.repeat(39)}^`),
    });
  });

  test.each([
    ['const app = {\n', 'Expected identifier but found end of file.'],
    ['export default () => new Response("fine);\n', 'Unterminated string literal.'],
  ])('because of what is never closed says what to look for: %j', async (source, message) => {
    const file = join(temporary(), 'server.ts');
    writeFileSync(file, source);
    const { server } = await gradeFile(file);
    const advice = 'Something is opened and never closed: look there and above for a brace, a bracket or a quote.';
    expect(server).toMatchObject({ message: `${message} ${advice}` });
  });

  test('because its file is missing says which one', async () => {
    const submission = { folder: temporary(), name: 'ada' };
    const { server, possible } = await gradeExercise(await greeting(), submission, options);
    expect(server).toMatchObject({ reason: 'missing', message: 'There is no greeting/server.ts in ada.' });
    expect(possible).toBe(39);
  });
});

describe('a server that starts', () => {
  test.concurrent.each(forms)('may be given in the form of %s', async (name) => {
    const { server, checks } = await gradeFile(serverFile(name), { only: 'status' });
    expect(server).toMatchObject({ started: true });
    expect(checks).toMatchObject([{ verdict: 'passed' }]);
  });

  test('is found in the folder of its exercise', async () => {
    const submission = { folder: join(course.root, 'exercises'), name: 'exercises' };
    const grade = await gradeExercise(await greeting(), submission, options);
    expect(grade).toMatchObject({
      earned: 0,
      server: { started: true, file: join(course.root, 'exercises/greeting/server.ts') },
    });
  });
});
