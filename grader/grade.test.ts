import { describe, expect, test } from 'vitest';
import { gradeFile, greeting, serverFile, solution, unjailed } from './fixtures/greeting.ts';
import { sumUp } from './grade.ts';
import { type ExerciseGrade, gradeSchema } from './result.ts';
import { possiblePoints } from './score.ts';

/** The checks that did not pass, with what they earned and the first thing that was wrong with each. */
function losses({ checks }: ExerciseGrade): Record<string, [number, string]> {
  const lost = checks.filter(({ verdict }) => verdict !== 'passed');
  return Object.fromEntries(lost.map((check) => [check.name, [check.earned, whatIsWrong(check)]]));
}

function whatIsWrong({ mismatches, skipped }: ExerciseGrade['checks'][number]): string {
  return mismatches[0]?.message ?? `skipped: ${skipped}`;
}

const unreadable = 'skipped: It cannot be sent: the answer to "json" had a body';
const anotherShape = `${unreadable} of another shape than it should have.`;

/** Each server with the one check that it fails: the points it still earns there, and the mismatch. */
const rows: readonly [server: string, check: string, earned: number, mismatch: string][] = [
  ['other-status', 'status', 0, 'status: expected 200 OK, received 201 Created'],
  ['redirects-away', 'status', 0, 'status: expected 200 OK, received 302 Found'],
  ['outside-the-set', 'set', 0, '400 Bad Request or 422 Unprocessable Content, received 409 Conflict'],
  ['outside-the-class', 'class', 0, 'status: expected any 4xx status, received 500 Internal Server Error'],
  ['other-media-type', 'mediaType', 1, 'expected application/json, received "application/json5"'],
  ['no-media-type', 'mediaType', 1, 'header content-type: expected application/json, received (absent)'],
  ['other-header-value', 'header exact', 0, 'header accept-ranges: expected "bytes", received "Bytes"'],
  ['header-outside-the-pattern', 'header pattern', 0, 'header x-version: expected to match /^v\\d+$/, received "12"'],
  ['header-missing', 'header present', 0, 'header etag: expected the field, received (absent)'],
  ['header-unwanted', 'header absent', 1, 'header x-powered-by: expected no such field, received ""'],
  ['token-missing', 'header tokens', 0, 'expected a list with GET, HEAD and not DELETE, received "GET, HEADER"'],
  ['token-forbidden', 'header tokens', 0, 'received "GET, HEAD, Delete"'],
  ['delay-too-long', 'header delay', 0, 'header retry-after: expected whole seconds, from 1 to 60, received "61"'],
  ['delay-with-unit', 'header delay', 0, 'received "30s"'],
  ['delay-as-date', 'header delay', 0, 'received "Fri, 31 Dec 1999 23:59:59 GMT"'],
  ['date-in-the-past', 'header delay or date', 0, 'received "Fri, 31 Dec 1999 23:59:59 GMT"'],
  ['date-in-iso-format', 'header delay or date', 0, 'or an HTTP-date, received "1999-12-31T23:59:59Z"'],
  ['reference-elsewhere', 'header reference', 0, 'expected a reference to /reference/there, received "/there"'],
  ['other-text', 'text', 0, 'body: expected "hello", received "hello\\n"'],
  ['text-outside-the-pattern', 'text pattern', 0, 'expected text that matches /^hello/, received "Hello world"'],
  ['other-bytes', 'bytes', 0, 'body: expected 3 bytes 00ff80, received 2 bytes 00ff'],
  ['dropped-content', 'empty', 1, '4 bytes from the handler, which were dropped because a 204 cannot carry them'],
  ['content-after-204', 'empty', 1, 'body: expected nothing after the header fields, received 5 bytes'],
  ['length-on-204', 'empty', 1, 'header content-length: expected no such field in a 204, received "5"'],
  ['content-after-head', 'empty HEAD', 1, 'body: expected nothing after the header fields, received 5 bytes'],
  ['empty-with-other-status', 'empty', 0, 'status: expected 204 No Content, received 200 OK'],
  ['leak-in-body', 'forbidden', 1, 'body: expected nothing about the inside of the server, received "at '],
  ['leak-in-header', 'forbidden', 1, 'header x-debug: expected nothing about the inside of the server'],
  ['no-leak-but-other-status', 'forbidden', 0, 'status: expected 500 Internal Server Error, received 404 Not Found'],
  ['no-log', 'log', 1, 'server output: expected a line that matches /greeting failed/, received (no output)'],
  ['too-slow', 'withinMs', 1, 'time: expected at most 2000 ms, received '],
];

describe('each kind of expectation', () => {
  test('is met by the model answer, which earns every point', async () => {
    const grade = await gradeFile(solution);
    expect(losses(grade)).toEqual({});
    expect(grade).toMatchObject({ complete: true, server: { started: true, file: solution, restarts: 0 } });
    expect(grade.earned).toBe(grade.possible);
  });

  test.concurrent.each(rows)(
    'is failed by %s alone: it loses "%s" and earns %i there',
    async (server, check, ...lost) => {
      const grade = await gradeFile(serverFile(server));
      expect(losses(grade)).toEqual({ [check]: [lost[0], expect.stringContaining(lost[1])] });
      expect(grade.complete).toBe(false);
    },
  );

  test('names a server that breaks it', async () => {
    const { checks } = await greeting();
    const broken = new Set([...rows.map(([, check]) => check), 'json', 'not modified', 'after']);
    expect(checks.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });
});

/** What a wrong body of the check "json" costs: its own points, and the check that reads the body. */
const bodies: readonly [server: string, mismatch: string, skipped: string][] = [
  ['json-of-another-shape', 'json $.id: expected a number, received "1"', anotherShape],
  ['json-infinite-id', 'json $.id: expected a number, received Infinity', anotherShape],
  ['json-with-hostile-keys', 'json $.name: expected "', anotherShape],
  ['not-json', 'which is not JSON', `${unreadable} that is not JSON`],
  ['json-with-byte-order-mark', 'which starts with a byte-order mark', `${unreadable} that starts with a byte-order`],
  ['json-not-utf8', 'which is not UTF-8', `${unreadable} that is not UTF-8`],
  ['json-very-deep', 'which is nested more than 64 levels deep', `${unreadable} that is nested more than 64 levels`],
];

describe('a JSON body', () => {
  test.concurrent.each(bodies)(
    'of %s costs its own points and skips what builds on it',
    async (server, body, reason) => {
      expect(losses(await gradeFile(serverFile(server)))).toEqual({
        json: [2, expect.stringContaining(body)],
        after: [0, expect.stringContaining(reason)],
      });
    },
  );

  test('with hostile member names neither acts on a terminal nor pollutes an object', async () => {
    const grade = await gradeFile(serverFile('json-with-hostile-keys'));
    const messages = grade.checks.flatMap(({ mismatches }) => mismatches.map(({ message }) => message)).join('');
    expect(messages).toContain('json $["\\n::set-output name=score::100');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is about control characters
    expect(messages).not.toMatch(/[\x00-\x1f]/);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a grade', () => {
  const servers = [
    'other-status',
    'json-of-another-shape',
    'throws-in-handler',
    'crashes-again-and-again',
    'throws-on-import',
  ];

  test.concurrent.each(servers)('of %s adds up in every total and fits the schema', async (server) => {
    const exercise = await gradeFile(serverFile(server));
    const grade = sumUp([exercise, exercise], { grader: '0', seed: 7, submission: 'test', ...unjailed });
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(exercise.earned).toBe(sum(exercise.checks.map(({ earned }) => earned)));
    expect(exercise.possible).toBe(sum((await greeting()).checks.map(({ points }) => possiblePoints(points))));
    expect(grade).toMatchObject({ earned: 2 * exercise.earned, possible: 2 * exercise.possible, complete: false });
    expect(gradeSchema.parse(grade)).toEqual(grade);
  });

  test('of one check alone plays what comes before it and counts nothing else', async () => {
    const grade = await gradeFile(serverFile('other-text'), { only: 'after' });
    expect(grade).toMatchObject({ earned: 2, possible: 2, complete: true, checks: [{ name: 'after' }] });
  });
});
