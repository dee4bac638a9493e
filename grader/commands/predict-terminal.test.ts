import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { install } from '../fixtures/process.ts';
import { noTerminal, openTerminal } from '../fixtures/terminal.ts';

/** Starts a quiz in a terminal whose settings are written down before and after it, with the exit code. */
async function startQuiz() {
  const { folder } = install();
  const terminal = openTerminal(folder);
  terminal.type('stty -a > before; node bin/grade.js predict greeting --seed 7; echo "code $?"; stty -a > after');
  terminal.press('Enter');
  await terminal.until(/Status\? +$/m);
  const settings = (when: string) => readFileSync(join(folder, when), 'utf8');
  return { terminal, isRestored: () => settings('before') === settings('after') };
}

describe.skipIf(noTerminal !== undefined)('in a terminal', () => {
  test('each guess is answered with what the model answer sends, and Ctrl-D ends with the score', async () => {
    const { terminal, isRestored } = await startQuiz();
    expect(terminal.screen()).toMatch(/1\/\d+ {2}status\n\n {6}Request {3}GET \/status\n/);
    expect(terminal.screen()).not.toContain('200');
    terminal.type('404');
    terminal.press('Enter');
    const first = await terminal.until(/Score {2}0 of 1 right/);
    expect(first).toContain('WRONG  200 OK; you said 404 Not Found');
    expect(first).toContain('There should be something at /status.');
    terminal.type('bad request');
    terminal.press('Enter');
    expect(await terminal.until(/Score {2}1 of 2 right/)).toContain('RIGHT  400 Bad Request');
    terminal.press('C-d');
    expect(await terminal.until(/code 1/)).toMatch(/Score {2}1 of 2 right\n[\s\S]*Score {2}1 of 2 right\nSeed {3}7 /);
    await terminal.until(/code 1[\s\S]*\$ *$/m);
    expect(isRestored()).toBe(true);
  });

  test('Ctrl-C ends with the score as well, and with its own exit code', async () => {
    const { terminal, isRestored } = await startQuiz();
    terminal.press('C-c');
    expect(await terminal.until(/code 130/)).toMatch(/Score {2}0 of 0 right/);
    await terminal.until(/code 130[\s\S]*\$ *$/m);
    expect(isRestored()).toBe(true);
  });

  test('what is no status is asked for again, a question can be skipped, and q ends', async () => {
    const { terminal } = await startQuiz();
    terminal.type('4xx');
    terminal.press('Enter');
    await terminal.until(/4xx is a class/);
    terminal.type('s');
    terminal.press('Enter');
    expect(await terminal.until(/Score {2}0 of 1 right/)).toContain('OPEN   200 OK; no guess');
    terminal.type('q');
    terminal.press('Enter');
    await terminal.until(/code 1/);
  });
});
