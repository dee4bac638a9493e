import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shells } from '../completion/scripts.ts';
import { hideLast, install } from '../fixtures/process.ts';
import { openPane, whyNoTmux } from '../fixtures/tmux.ts';

test('a query prints words, and neither an error nor anything else where there are none', async () => {
  const { grade, folder } = install();
  const ask = async (...words: readonly string[]) => {
    const { stdout, stderr, exitCode } = await grade(['--get-completions', ...words]);
    return [stdout, stderr, exitCode];
  };
  expect(await ask('words', 'hint', 'gre')).toEqual(['greeting\tEvery kind of expectation', '', 0]);
  expect(await ask('bash', 'grade hint gre')).toEqual(['greeting', '', 0]);
  expect(await ask('bash', 'grade greeting --only hea')).toEqual([expect.stringMatching(/^'header exact'$/m), '', 0]);
  expect(await ask('bash', 'grade greeting --submission x')).toEqual([':files', '', 0]);
  for (const query of [[], ['words'], ['bash'], ['bash', 'grade "'], ['what', 'grade x']]) {
    expect((await ask(...query)).slice(1)).toEqual(['', 0]);
  }
  writeFileSync(join(folder, 'exercises/greeting/exercise.ts'), 'throw new Error("no");');
  expect(await ask('words', 'greeting', '--only', '')).toEqual(['', '', 0]);
  rmSync(join(folder, 'exercises'), { recursive: true });
  expect(await ask('words', 'hint', '')).toEqual(['', '', 0]);
});

test('a query starts no server', async () => {
  const { grade, scratch } = install();
  await grade(['--get-completions', 'words', 'greeting', '--only', '']);
  expect(readdirSync(scratch)).toEqual([]);
});

test('a shell that is not known is a wrong use', async () => {
  const { stderr, exitCode } = await install().grade(['completion', 'csh']);
  expect(stderr).toContain('bash');
  expect(exitCode).toBe(2);
});

/** How a plain shell of each kind is started, and how it loads the script. */
const started = {
  bash: ['bash --norc --noprofile', 'source <(node bin/grade.js completion bash); echo loaded'],
  zsh: ['zsh -f', 'autoload -Uz compinit; compinit -D -u; source <(node bin/grade.js completion zsh); echo loaded'],
  fish: ['fish --no-config', 'node bin/grade.js completion fish | source; echo loaded'],
} as const;

describe.each(shells)('in %s', (shell) => {
  const isMissing = spawnSync(shell, ['--version']).status !== 0;

  test.skipIf(whyNoTmux !== undefined || isMissing)('Tab completes commands, exercises and checks', async () => {
    const { folder } = install();
    const [command, load] = started[shell];
    const pane = openPane(folder, { columns: 100, rows: 50, shell: command });
    pane.type(load);
    await pane.until(/^loaded$/m);
    const tab = async (typed: string, shown: RegExp) => {
      pane.press('C-u');
      pane.put(typed);
      pane.press('Tab');
      await pane.until(shown);
    };
    await tab('grade exp', /grade explain$/m);
    await tab('grade hint gre', /grade hint greeting$/m);
    await tab('npx grade predict gre', /npx grade predict greeting$/m);
    await tab('grade greeting --track f', /--track fastapi$/m);
    await tab('grade greeting --only "header ex', /--only "header exact"$/m);
    await tab("grade greeting --only 'header ex", /--only 'header exact'$/m);
    await tab('grade greeting --submission exer', /--submission exercises\/$/m);
    await tab(
      'grade greeting --only header\\ ex',
      shell === 'bash' ? /--only 'header exact'$/m : /--only header\\ exact$/m,
    );
    expect(pane.screen()).not.toMatch(/error|fault|not found/i);
  });
});

test('the names of checks that learners may not see are not told', async () => {
  const { grade, folder } = install();
  hideLast(folder);
  const { stdout } = await grade(['--get-completions', 'words', 'greeting', '--only', '']);
  expect(stdout.split('\n')).toContain('withinMs');
  expect(stdout.split('\n')).not.toContain('after');
});
