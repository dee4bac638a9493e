import { describe, expect, test } from 'vitest';
import { gradeFile, greeting, options, serverFile } from './fixtures/greeting.ts';
import { gradeServer } from './grade.ts';

/** Servers that answer a check rightly and end afterwards: the check, and what the report says of it. */
const crashes: readonly [server: string, check: string, message: string][] = [
  ['exits-after-answer', 'status', 'the server exited with code 0 shortly after its answer'],
  ['throws-after-answer', 'status', ': Error: too late (grader/fixtures/servers/throws-after-answer.ts:7:'],
  ['throws-long-after-answer', 'text', ': Error: too late (grader/fixtures/servers/throws-long-after-answer.ts:7:'],
  ['rejects-after-answer', 'text', ': Error: too late (grader/fixtures/servers/rejects-after-answer.ts:6:'],
];

describe('a server that ends while it answers', () => {
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

test('a check that builds on a skipped one is not told that the server ended in between', async () => {
  const exercise = await greeting();
  const after = exercise.checks.filter(({ name }) => name === 'after');
  const last = after.map((check) => ({ ...check, name: 'last', request: { path: '/status' } as const, after }));
  const file = serverFile('throws-long-after-answer');
  const { checks } = await gradeServer(
    { ...exercise, checks: [...exercise.checks, ...last] },
    { kind: 'file', track: 'typescript', file },
    options,
  );
  expect(checks.slice(-2).map(({ skipped }) => skipped)).toEqual([
    expect.stringMatching(/^It builds on "json", but the server .+ since then and had to be started again\.$/),
    'It builds on "after", which was not played itself.',
  ]);
});

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
