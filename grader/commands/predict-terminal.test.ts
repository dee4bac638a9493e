import { describe, expect, test } from 'vitest';
import { install } from '../fixtures/process.ts';
import { openPane, whyNoTmux } from '../fixtures/tmux.ts';

/** Starts a quiz in a terminal, whose state before it is told. */
async function startQuiz() {
  const pane = openPane(install().folder, { columns: 100, rows: 50 });
  const before = await pane.state();
  pane.type('node bin/grade.js predict greeting --seed 7; echo "code $?"');
  await pane.until(/Status\? *$/m);
  return { pane, before };
}

describe.skipIf(whyNoTmux !== undefined)('in a terminal', () => {
  test('each guess is answered with what the model answer sends, and Ctrl-D ends with the score', async () => {
    const { pane, before } = await startQuiz();
    expect(pane.screen()).toMatch(/1\/\d+ {2}status\n\n {6}Request {3}GET \/status\n/);
    expect(pane.screen()).not.toContain('200');
    pane.type('404');
    const first = await pane.until('Score  0 of 1 right');
    expect(first).toContain('WRONG  200 OK; you said 404 Not Found');
    expect(first).toContain('There should be something at /status.');
    pane.type('bad request');
    expect(await pane.until('Score  1 of 2 right')).toContain('RIGHT  400 Bad Request');
    pane.press('C-d');
    expect(await pane.until('code 1')).toMatch(/Score {2}1 of 2 right\n[\s\S]*Score {2}1 of 2 right\nSeed {3}7 /);
    expect(await pane.state()).toEqual(before);
  });

  test('Ctrl-C ends with the score as well, and with its own exit code', async () => {
    const { pane, before } = await startQuiz();
    pane.press('C-c');
    expect(await pane.until('code 130')).toContain('Score  0 of 0 right');
    expect(await pane.state()).toEqual(before);
  });

  test('what is no status is asked for again, a question can be skipped, and q ends', async () => {
    const { pane } = await startQuiz();
    pane.type('4xx');
    await pane.until('4xx is a class');
    pane.type('s');
    expect(await pane.until('Score  0 of 1 right')).toContain('OPEN   200 OK; no guess');
    pane.type('q');
    await pane.until('code 1');
  });
});
