import { describe, expect, test } from 'vitest';
import { gradeFile, serverFile } from './fixtures/greeting.ts';

const timeoutMs = 1_000;
const tooLarge = 'The body is larger than 1048576 bytes, which is where the grader stops reading.';
const notHttp = 'What the server sent is not a valid HTTP response.';

/** Servers that misbehave in one answer, with what is wrong with the check that asked for it. */
const rows: readonly [server: string, actual: string][] = [
  ['never-answers', 'The server did not answer within 1000 ms.'],
  ['hints-without-end', 'The server did not finish its header fields within 1000 ms.'],
  ['drips-header-fields', 'The server did not finish its header fields within 1000 ms.'],
  ['drips-body', 'The server sent its header fields but did not finish the body within 1000 ms.'],
  ['never-ends', tooLarge],
  ['length-too-long', 'Content-Length promised 50 bytes, but 2 came.'],
  ['two-lengths', 'Content-Length promised 2, 5 bytes'],
  ['negative-length', notHttp],
  ['bad-chunk-size', notHttp],
  ['truncated-chunk', 'The server closed the connection in the middle of the body.'],
  ['not-http', notHttp],
  ['bare-line-feeds', notHttp],
  ['status-000', 'The server sent the status 000; a status is a number from 100 to 599.'],
  ['status-099', 'The server sent the status 099; a status is a number from 100 to 599.'],
  ['status-99', notHttp],
  ['status-with-letters', notHttp],
  ['status-600', '600 (not a valid status)'],
  ['unasked-101', 'The server sent 101 Switching Protocols, although nobody asked to switch.'],
  ['closes-at-once', 'The server closed the connection without an answer.'],
  ['closes-in-header-fields', 'The server closed the connection in the middle of its header fields.'],
  ['resets-in-body', 'Content-Length promised 50 bytes, but 2 came.'],
  ['header-flood', 'The header fields are larger than 16384 bytes.'],
  ['long-header', 'The header fields are larger than 16384 bytes.'],
  ['escapes', '418 (Unused)'],
];

/** Servers that do something odd which HTTP allows, or which costs nobody anything. */
const honest = [
  ...['early-hints', 'unasked-100', 'many-hints', 'length-on-304', 'length-too-short', 'two-responses'],
  ...['prints-megabytes', 'compresses-a-bomb', 'reference-absolute'],
];

const noLongerThere = 'since then and had to be started again.';

/** Servers that end while they answer "text", with how that is told. */
const ends: readonly [server: string, how: string, message: string][] = [
  [
    'throws-in-handler',
    'exited with code 1',
    ': Error: no greeting today (grader/fixtures/servers/throws-in-handler.ts:5:',
  ],
  [
    'throws-in-timer',
    'exited with code 1',
    ': Error: too late for a greeting (grader/fixtures/servers/throws-in-timer.ts:6:',
  ],
  [
    'rejects-in-handler',
    'exited with code 1',
    ': Error: nobody catches this (grader/fixtures/servers/rejects-in-handler.ts:6:',
  ],
  ['exits-in-handler', 'exited with code 0', ''],
  ['loops-in-handler', 'got stuck and had to be stopped', ''],
  ['throws-a-hostile-message', 'exited with code 1', ': Error: '],
];

describe('a server that misbehaves on the wire', () => {
  test.concurrent.each(rows)('such as %s loses that check alone: %s', async (server, actual) => {
    const { checks, earned, possible } = await gradeFile(serverFile(server), { timeoutMs });
    expect(checks[0]).toMatchObject({ name: 'status', verdict: 'failed', earned: 0 });
    expect(checks[0]?.mismatches[0]?.actual).toContain(actual);
    expect(earned).toBe(possible - 2);
  });

  test.concurrent.each(honest)(
    'such as %s keeps every point when it breaks no rule that is asked about',
    async (server) => {
      const grade = await gradeFile(serverFile(server));
      expect(grade.checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    },
  );
});

describe('a server that ends while it answers', () => {
  test.concurrent.each(ends)(
    'such as %s fails that check and is started again for the others',
    async (server, how, message) => {
      const { checks, server: graded, earned, possible } = await gradeFile(serverFile(server));
      const [text, after] = ['text', 'after'].map((name) => checks.find((check) => check.name === name));
      expect(graded).toMatchObject({ started: true, restarts: 1 });
      expect(text?.mismatches[0]).toMatchObject({
        where: 'answer',
        actual: expect.stringContaining(`none, the server ${how} while it answered${message}`),
      });
      expect(after?.skipped).toBe(`It builds on "json", but the server ${how} ${noLongerThere}`);
      expect(earned).toBe(possible - 3);
    },
  );

  test('again and again is started three times more, and the rest is skipped', async () => {
    const { checks, server } = await gradeFile(serverFile('crashes-again-and-again'));
    expect(server).toMatchObject({ restarts: 3 });
    expect(checks.slice(0, 4).map(({ verdict }) => verdict)).toEqual(['failed', 'failed', 'failed', 'failed']);
    const reasons = new Set(checks.slice(4).map(({ skipped }) => skipped));
    expect([...reasons]).toEqual([
      'The server has been started 4 times and ended each time; the last time it exited with code 1.',
    ]);
  });

  test('and does not start again is said to do just that', async () => {
    const { checks, server } = await gradeFile(serverFile('starts-only-once'));
    expect(server).toMatchObject({ started: true, restarts: 1 });
    const at = checks.findIndex(({ name }) => name === 'text');
    expect(checks[at]?.mismatches[0]?.actual).toContain('none, the server exited with code 1 while it answered');
    const reasons = new Set(checks.slice(at + 1).map(({ skipped }) => skipped));
    expect([...reasons]).toEqual([
      'The server exited with code 1 and did not start again: The program ended with an exception while it started: ' +
        'Error: only once',
    ]);
  });

  test('and forges messages of the host spoils its own case only', async () => {
    const { checks, earned, possible } = await gradeFile(serverFile('forges-the-channel'));
    const text = checks.find(({ name }) => name === 'text');
    expect(text?.mismatches[0]?.actual).toContain('none, the server exited with code 1 while it answered');
    expect(earned).toBe(possible - 3);
  });
});

/** Servers that answer a check rightly and end afterwards: the check, and what the report says of it. */
const crashes: readonly [server: string, check: string, message: string][] = [
  ['exits-after-answer', 'status', 'none, the server exited with code 0 shortly after its answer'],
  ['throws-after-answer', 'status', ': Error: too late (grader/fixtures/servers/throws-after-answer.ts:7:'],
  ['throws-long-after-answer', 'text', ': Error: too late (grader/fixtures/servers/throws-long-after-answer.ts:7:'],
  ['rejects-after-answer', 'text', ': Error: too late (grader/fixtures/servers/rejects-after-answer.ts:6:'],
];

describe('a server that ends after an answer', () => {
  test.concurrent.each(crashes)('such as %s fails %s for it, and no other check', async (server, name, message) => {
    const { checks, server: graded } = await gradeFile(serverFile(server));
    expect(graded).toMatchObject({ started: true, restarts: 1 });
    expect(checks.filter(({ verdict }) => verdict === 'failed')).toMatchObject([
      {
        name,
        earned: 0,
        reason: 'crashed',
        mismatches: [{ where: 'after the answer', actual: expect.stringContaining(message) }],
        diagnosis: { received: expect.stringContaining('The client has its answer') },
        curl: expect.stringContaining(`/${name}`),
      },
    ]);
    const lost = checks.filter(({ verdict }) => verdict === 'skipped');
    expect(lost.map((check) => check.name)).toEqual(name === 'text' ? ['after'] : []);
  });

  test('and again when it is asked something else fails both checks', async () => {
    const { checks } = await gradeFile(serverFile('exits-after-two-answers'));
    const failed = checks.filter(({ verdict }) => verdict === 'failed');
    expect(failed.map(({ name, mismatches }) => [name, mismatches[0]?.where])).toEqual([
      ['status', 'after the answer'],
      ['text', 'answer'],
    ]);
  });
});
