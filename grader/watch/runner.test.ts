import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { options, root } from '../fixtures/greeting.ts';
import { temporary } from '../fixtures/temporary.ts';
import { chooseJail } from '../isolation/jail.ts';
import { openRunner } from './runner.ts';

/** A runner for the model answer to an exercise, whose hosts are counted. */
function runnerFor(id: string, isolation: 'auto' | 'none') {
  const home = temporary();
  mkdirSync(join(home, 'exercises', id), { recursive: true });
  copyFileSync(join(root, 'solutions', id, 'server.ts'), join(home, 'exercises', id, 'server.ts'));
  const started = join(home, 'started');
  writeFileSync(started, '');
  const jail = chooseJail(isolation);
  const enter: typeof jail.enter = (...program) => {
    writeFileSync(started, 'x', { flag: 'a' });
    return jail.enter(...program);
  };
  const runner = openRunner({
    ...{ id, track: undefined, seed: 7, timeoutMs: undefined },
    course: { root, cache: join(root, '.grade/exercises'), home },
    jail: { ...jail, enter },
    gradeOptions: options,
  });
  onTestFinished(() => runner.stop());
  return { runner, started: () => readFileSync(started, 'utf8').length };
}

test.each([
  ['exercise-2', 'auto'],
  ['exercise-4-advanced', 'auto'],
  ['exercise-4-advanced', 'none'],
] as const)('the host of the next run of %s is booted ahead, isolation %s', async (id, isolation) => {
  const { runner, started } = runnerFor(id, isolation);
  const points = async () => (await runner.run().graded)?.earned; // some of them depend on how busy the machine is
  expect(await points()).toBeGreaterThan(80);
  for (let run = 0; run < 2; run += 1) {
    await runner.prepare();
    const before = started();
    expect(await points()).toBeGreaterThan(80);
    expect(started()).toBe(before);
  }
});
