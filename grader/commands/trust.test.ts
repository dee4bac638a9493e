import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { install } from '../fixtures/process.ts';
import { temporary } from '../fixtures/temporary.ts';

const installed = install(afterAll);
const handedIn = temporary(afterAll);
cpSync(join(installed.folder, 'solutions'), handedIn, { recursive: true });
const link = join(temporary(afterAll), 'link');
symlinkSync(join(installed.folder, 'solutions'), link, 'junction');

const authoritative = ['--authoritative', '--isolation', 'none'];

test.concurrent.each([
  ['that of a learner on a machine of the learner', [], {}, 'self-check'],
  ['that of a learner in a CI job, whatever is asked for', ['--isolation', 'none'], { CI: 'true' }, 'learner-ci'],
  ["an instructor's who asks for it", authoritative, { CI: 'true' }, 'instructor'],
])('a grade is the word of one tier: %s', async (_whose, words, env, trust) => {
  const { stdout } = await installed.grade(['greeting', '--submission', handedIn, '--json', ...words], { env });
  expect(JSON.parse(stdout)).toMatchObject({ trust, complete: true });
});

describe('an authoritative grade is refused', () => {
  test.concurrent.each([
    ['of the folder that learners work in', []],
    ['of the model answers', ['--solutions']],
    ['of a folder in the course', ['--submission', 'solutions']],
    ['of a link to such a folder', ['--submission', link]],
  ])('%s', async (_what, words) => {
    const { exitCode, stdout, stderr } = await installed.grade(['greeting', ...words, ...authoritative]);
    expect(stderr).toContain('--authoritative grades what somebody else has handed in');
    expect([exitCode, stdout]).toEqual([2, '']);
  });
});
