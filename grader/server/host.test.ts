import { describe, expect, test } from 'vitest';
import { GraderError } from '../error.ts';
import { gradeFile, greeting, options, serverFile, solution } from '../fixtures/greeting.ts';
import { exchange } from '../http/exchange.ts';
import { start } from './server.ts';

/** What a server answers to `GET /`. */
async function answerOf(name: string): Promise<string> {
  const server = await start({ kind: 'file', track: 'typescript', file: serverFile(name) }, await greeting(), options);
  if (server.kind === 'not-started') throw new Error(server.message);
  try {
    const outcome = await exchange(server.address, { path: '/' }, { timeoutMs: 5_000 });
    if (outcome.kind === 'unanswered') throw new Error(outcome.message);
    return Buffer.from(outcome.response.body).toString();
  } finally {
    await server.stop();
  }
}

describe('the program of a learner', () => {
  test.skipIf(process.platform === 'win32')(
    'gets the variables of the exercise and an address, and nothing else',
    async () => {
      process.env.GITHUB_TOKEN = 'secret';
      process.env.NODE_OPTIONS ??= '--no-warnings';
      const environment = JSON.parse(await answerOf('answers-with-environment'));
      expect(environment).toEqual({ GREETING: 'hello', HOST: '127.0.0.1', PORT: '3000' });
    },
  );

  test.skipIf(process.platform !== 'linux')(
    'cannot find variables of the grader in its own process either',
    async () => {
      process.env.GITHUB_TOKEN = 'secret';
      expect(await answerOf('answers-with-initial-environment')).toBe('');
    },
  );

  test('finds its standard input closed', async () => {
    expect(await answerOf('reads-standard-input')).toBe('0 bytes');
  });

  test('does not get the blame for a host that cannot run', async () => {
    await expect(gradeFile(solution, { host: '/nowhere/host.cjs' })).rejects.toThrow(GraderError);
  });
});
