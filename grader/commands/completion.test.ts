import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shells } from '../completion/scripts.ts';
import { install } from '../fixtures/process.ts';
import { noTerminal, openTerminal } from '../fixtures/terminal.ts';

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
  bash: ['env PS1="$ " bash --norc --noprofile', 'source <(node bin/grade.js completion bash); echo loaded'],
  zsh: [
    'env PS1="$ " zsh -f',
    'autoload -Uz compinit; compinit -D -u; source <(node bin/grade.js completion zsh); echo loaded',
  ],
  fish: ['fish --no-config', 'node bin/grade.js completion fish | source; echo loaded'],
} as const;

describe.each(shells)('in %s', (shell) => {
  const isMissing = spawnSync(shell, ['--version']).status !== 0;

  test.skipIf(noTerminal !== undefined || isMissing)('Tab completes commands, exercises and checks', async () => {
    const { folder } = install();
    const [command, load] = started[shell];
    const terminal = openTerminal(folder, { shell: command });
    terminal.type(load);
    terminal.press('Enter');
    await terminal.until(/^loaded$/m);
    const tab = async (typed: string, shown: RegExp) => {
      terminal.press('C-u');
      terminal.type(typed);
      terminal.press('Tab');
      await terminal.until(shown);
    };
    await tab('grade exp', /grade explain /);
    await tab('grade hint gre', /grade hint greeting /);
    await tab('npx grade predict gre', /npx grade predict greeting /);
    await tab('grade greeting --track f', /--track fastapi /);
    await tab('grade greeting --only "header ex', /--only "header exact" /);
    await tab("grade greeting --only 'header ex", /--only 'header exact' /);
    await tab('grade greeting --submission exer', /--submission exercises\//);
    await tab(
      'grade greeting --only header\\ ex',
      shell === 'bash' ? /--only 'header exact' / : /--only header\\ exact /,
    );
    expect(terminal.screen()).not.toMatch(/error|fault|not found/i);
  });
});
