import { appendFileSync, copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { install } from '../fixtures/process.ts';
import { openPane, whyNoTmux } from '../fixtures/tmux.ts';

/** An installed course in a terminal, with the learner's file. */
function open(size: Parameters<typeof openPane>[1] = {}) {
  const { folder } = install();
  const file = join(folder, 'exercises/greeting/server.ts');
  const solution = join(folder, 'solutions/greeting/server.ts');
  const pane = openPane(folder, size);
  return {
    ...{ folder, file, solution, pane },
    watch: (more = '') => pane.type(`echo $$ > shell; node bin/grade.js watch ${more}`),
    solve: () => copyFileSync(solution, file),
    pid: () => Number(readFileSync(join(folder, 'pid'), 'utf8')),
  };
}

/** Runs the grader so that its process id is known. */
const withPid = "sh -c 'echo $$ > pid; exec node bin/grade.js watch'";

describe.skipIf(whyNoTmux !== undefined)('grade watch in a terminal', () => {
  test('shows the report on a screen of its own and grades on save', async () => {
    const { pane, watch, solve } = open();
    watch();
    await pane.until(/^greeting .* 0 of 39 points$/m);
    solve();
    const seen = await pane.until(/39 of 39 points/);
    expect(seen).toMatch(/^FIXED {3}/m);
    expect(seen).toContain('PASS  greeting is complete.');
    expect(seen).toMatch(/q quit$/);
  });

  test('shows the next hint with each h, and the model answer only when the exercise is complete', async () => {
    const { pane, watch, solve } = open();
    watch();
    expect(await pane.until(/0 of 39 points/)).not.toContain('Hint');
    pane.press('h');
    await pane.until(/^ {6}Hint 1\/2 {2}/m);
    pane.press('h');
    await pane.until(/^ {6}Hint 2\/2 {2}This is what the model answer does\./m);
    pane.press('h');
    await pane.until('This was the last hint for this check.');
    pane.press('a');
    await pane.until('The model answer is shown when the exercise is complete.');
    solve();
    await pane.until(/39 of 39 points/);
    pane.press('a');
    await pane.until('The model answer beside yours');
  });

  test('shows the README, the list and everything with a key, and goes back', async () => {
    const { pane, watch } = open();
    watch();
    await pane.until(/0 of 39 points/);
    pane.press('t');
    await pane.until(/^Every kind of expectation$/m);
    pane.press('Escape');
    await pane.until(/0 of 39 points/);
    pane.press('l');
    await pane.until(/^> greeting .* 0 of 39$/m);
    pane.press('Enter');
    await pane.until(/^greeting .* 0 of 39 points$/m);
    pane.press('v');
    await pane.until(/more lines: space/);
  });

  test('fits on a screen that is narrow and low, and follows when that changes', async () => {
    const { pane, watch } = open({ columns: 60, rows: 15 });
    watch();
    const seen = await pane.until(/0 of 39 points/);
    expect(seen.split('\n')).toHaveLength(15);
    expect(seen).toMatch(/^greeting /);
    expect(seen).toMatch(/q quit$/);
    pane.resize(100, 40);
    await pane.until(/^(?:.*\n){39}.*q quit$/);
  });

  test('keeps the marked exercise in sight in a list that is longer than the screen', async () => {
    const { pane, watch, folder } = open({ rows: 8 });
    for (const name of ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
      cpSync(join(folder, 'exercises/greeting'), join(folder, 'exercises', name), { recursive: true });
    watch();
    await pane.until(/0 of 39 points/);
    pane.press('l');
    await pane.until(/^> b /m);
    pane.press('End');
    await pane.until(/^> i /m);
    pane.press('Home');
    await pane.until(/^> b /m);
  });

  test('keeps words whole and all keys in sight on 40 columns', async () => {
    const { pane, watch } = open({ columns: 40, rows: 24 });
    watch();
    const seen = await pane.until(/0 of 39 points/);
    expect(seen).toMatch(/\nr run {2}h hint {2}n next {2}l list {2}t README *\nv verbose {2}q quit *$/);
    pane.press('l');
    await pane.until(/^> greeting {2}[\s\S]*\narrows choose {2}enter open {2}escape back *\nq quit *$/m);
  });
});

describe.skipIf(whyNoTmux !== undefined)('the terminal is as it was', () => {
  test.each([
    ['q', 'q', 0],
    ['Ctrl-C', 'C-c', 130],
    ['Ctrl-D', 'C-d', 0],
  ])('after %s', async (_name, key, code) => {
    const { pane } = open();
    const before = await pane.state();
    pane.type('echo before; node bin/grade.js watch; echo code $?');
    await pane.until(/0 of 39 points/);
    pane.press(key);
    const seen = await pane.until(/^code \d+$/m);
    expect(seen).toContain(`code ${code}`);
    expect(seen).toContain('before');
    expect(await pane.state()).toEqual(before);
  });

  test.each(['SIGTERM', 'SIGHUP', 'SIGKILL', 'SIGABRT'] as const)('after %s', async (signal) => {
    const { pane, pid } = open();
    const before = await pane.state();
    pane.type(`echo before; ${withPid}; echo code $?`);
    await pane.until(/0 of 39 points/);
    process.kill(pid(), signal);
    await pane.until('before');
    await pane.until(/^code \d+$/m).catch(() => {}); // the shell may have been first
    expect(await pane.state()).toEqual(before);
  });

  test('after an exception that nobody caught, which is printed where it can be read', async () => {
    const { pane, pid, folder } = open();
    writeFileSync(join(folder, 'crash.cjs'), "process.on('SIGUSR2', () => { throw new Error('on purpose'); });\n");
    const before = await pane.state();
    pane.type(`NODE_OPTIONS='--require ${join(folder, 'crash.cjs')}' ${withPid}; echo code $?`);
    await pane.until(/0 of 39 points/);
    process.kill(pid(), 'SIGUSR2');
    expect(await pane.until(/^code \d+$/m)).toContain('Error: on purpose');
    expect(await pane.state()).toEqual(before);
  });

  test('while the program is suspended, and it comes back with fg', async () => {
    const { pane } = open();
    pane.type('set -m; echo before; node bin/grade.js watch');
    await pane.until(/0 of 39 points/);
    pane.press('C-z');
    await pane.until('before');
    await wait(200);
    pane.type('fg');
    await pane.until(/0 of 39 points/);
    pane.press('q');
    await pane.until('before');
  });
});

test.skipIf(whyNoTmux !== undefined)('NO_COLOR leaves nothing but words', async () => {
  const { pane, watch, file } = open({ env: { NO_COLOR: '1' } });
  watch();
  await pane.until(/0 of 39 points/);
  appendFileSync(file, '\nexport const broken = ;\n');
  await pane.until('FAIL  The server did not start');
});
