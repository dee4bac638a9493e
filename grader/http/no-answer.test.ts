import { describe, expect, test } from 'vitest';
import { gradeFlows } from '../fixtures/flows.ts';
import { gradeFile, greeting, options, root, serverFile, unjailed } from '../fixtures/greeting.ts';
import { gradeServer, sumUp } from '../grade.ts';
import { textReport } from '../reporters/text.ts';
import { type ExerciseGrade, gradeSchema } from '../result.ts';
import { sentenceOf } from './upstream-sentence.ts';

const run = { grader: '1.2.3', seed: 7, submission: 'ada', ...unjailed };

function reportOf(exercise: ExerciseGrade, verbose = false): string {
  return textReport(sumUp([exercise], run), { colour: false, width: 80, verbose, cwd: root });
}

/** Servers that leave a check without a complete answer, and why. */
const reasons = [
  ['never-answers', 'timeout'],
  ['loops-in-handler', 'timeout'],
  ['closes-at-once', 'closed'],
  ['not-http', 'not-http'],
  ['status-000', 'not-http'],
  ['length-too-long', 'length'],
  ['never-ends', 'too-large'],
  ['exits-in-handler', 'crashed'],
  ['exits-after-answer', 'crashed'],
  ['replaces-its-socket', 'refused'],
] as const;

describe('a check that got no complete answer', () => {
  test.concurrent.each(reasons)('from %s has the reason %s', async (server, reason) => {
    const grade = await gradeFile(serverFile(server), { timeoutMs: 1_000 });
    const failed = grade.checks.find(({ verdict }) => verdict === 'failed');
    expect(failed?.reason).toBe(reason);
    expect(grade.checks.filter((check) => check.reason && check.verdict !== 'failed')).toEqual([]);
    const result = sumUp([grade], run);
    expect(gradeSchema.parse(result)).toEqual(result);
  });

  test.concurrent.each([
    [
      'bare-line-feeds',
      'HTTP/1.1 200 OK\\n',
      '               ^',
      'byte 16 is \\n, where there has to be the two bytes',
    ],
    ['status-000', 'HTTP/1.1 000', '         ^', 'The server sent the status 000'],
    ['bad-chunk-size', 'zz\\r\\n', '^', 'is z, where there has to be the size of a chunk'],
  ])('but what is not HTTP, as from %s, is shown with a caret under the first wrong byte', async (...row) => {
    const [server, bytes, caret, message] = row;
    const grade = await gradeFile(serverFile(server), { only: 'status' });
    const { received, problem } = grade.checks[0]?.exchange ?? {};
    expect(problem).toContain(message);
    expect(received?.text).toContain(bytes);
    const column = received?.column ?? -1;
    if (caret === '^') expect(received?.text.slice(column)).toMatch(/^zz/);
    else expect(' '.repeat(column)).toBe(caret.slice(0, -1));
    expect(reportOf(grade)).toContain(`      Bytes     ${received?.text}\n                ${' '.repeat(column)}^\n`);
  });

  test('but the beginning of one is shown as it is', async () => {
    const grade = await gradeFile(serverFile('closes-in-header-fields'), { only: 'status' });
    expect(grade.checks[0]?.exchange?.received).toEqual({ text: expect.stringMatching(/^HTTP\/1\.1 200 OK\\r\\n/) });
    expect(reportOf(grade)).toContain('\n      Bytes     HTTP/1.1 200 OK\\r\\n');
  });
});

test('a body that is longer than Content-Length says is a mismatch beside the one that it leads to', async () => {
  const { checks } = await gradeFile(serverFile('length-in-characters'));
  const failed = checks.filter(({ verdict }) => verdict === 'failed');
  expect(failed.map(({ mismatches }) => mismatches.map(({ message }) => message))).toEqual([
    [
      'body: expected "hello", received "hel"',
      'body: expected the 3 bytes that Content-Length promises, received 5 bytes or more; a client stops reading after 3',
    ],
  ]);
});

describe('the scripted upstream', () => {
  test.each([
    ['silence', 'says nothing'],
    ['reset', 'breaks the connection'],
    [{ status: 503, headers: { 'retry-after': '7' } }, 'answers 503, Retry-After: 7'],
    [{ status: 200, json: { price: 5 } }, 'answers 200, {"price":5}'],
    [
      { status: 200, path: '/a', body: 'x'.repeat(99) },
      `answers /a with 200, ${'x'.repeat(60)} … (39 more characters), and anything else with 404`,
    ],
    [
      { status: 200, json: {}, method: 'GET', path: '/a', delayMs: 50 },
      'answers GET /a after 50 ms with 200, {}, another method with 405, and anything else with 404',
    ],
    [{ status: 200, method: 'GET' }, 'answers GET with 200, and another method with 405'],
    [{ status: 200, json: {}, delayMs: 50 }, 'answers after 50 ms with 200, {}'],
    [{ status: 200, json: {}, breaksOff: 'silence' }, 'answers 200, {}, but says nothing after half of the body'],
    [
      { status: 200, json: {}, breaksOff: 'reset', path: '/a' },
      'answers /a with 200, {}, but breaks the connection after half of the body, and anything else with 404',
    ],
  ] as const)('that does %j is told as "%s"', (script, sentence) => {
    expect(sentenceOf(script)).toBe(sentence);
  });

  test('is told of with every check that has one, answered or not', async () => {
    const grade = await gradeFlows('waits-for-upstream');
    const told = grade.checks.flatMap(({ exchange }) => exchange?.upstream ?? []);
    expect(told).toEqual([
      'answers /quotes/a with 200, {"price":5}, and anything else with 404',
      'says nothing',
      'breaks the connection',
      'answers after 100 ms with 200, {"price":5}',
      'answers 200',
    ]);
    expect(reportOf(grade)).toContain('      Request   GET /quotes/b\n      Upstream  says nothing\n');
  });
});

describe('the environment that the exercise sets', () => {
  test('is in the result, and in the report when that is verbose', async () => {
    const grade = await gradeFile(serverFile('other-status'), { only: 'status' });
    expect(grade.server.env).toEqual({ GREETING: 'hello' });
    expect(reportOf(grade)).not.toContain('GREETING');
    expect(reportOf(grade, true)).toMatch(/ started in \d+ ms\nwith GREETING=hello\n/);
  });

  test('is in the report of a server that did not start', async () => {
    expect(reportOf(await gradeFile(serverFile('throws-on-import')))).toContain(
      '\n                with GREETING=hello\n',
    );
  });

  test('holds no more than that: not where the upstream is', async () => {
    const exercise = { ...(await greeting()), upstream: 'UPSTREAM_URL' };
    const entry = { kind: 'file', track: 'typescript', file: serverFile('other-status') } as const;
    expect((await gradeServer(exercise, entry, { ...options, only: 'status' })).server.env).toEqual({
      GREETING: 'hello',
    });
  });
});
