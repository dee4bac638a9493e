import { describe, expect, test } from 'vitest';
import { type Facts, firstLook, press, type Ui } from './ui.ts';

const facts: Facts = { id: 'two', ids: ['one', 'two', 'three'], next: 'three', steps: 2, complete: false };
const look = firstLook(false);

/** What the user looks at after these keys. */
function after(keys: readonly string[], known: Facts = facts): Ui {
  return keys.reduce((ui, key) => press(ui, key, known).ui, look);
}

describe('a key', () => {
  test.each([
    ['r', { kind: 'run' }],
    ['enter', { kind: 'run' }],
    ['n', { kind: 'open', id: 'three' }],
    ['l', { kind: 'load-titles' }],
    ['q', { kind: 'end', by: 'quit' }],
    ['ctrl-c', { kind: 'end', by: 'interrupted' }],
    ['ctrl-z', { kind: 'suspend' }],
    ['x', undefined],
  ])('%s has its effect', (key, effect) => {
    expect(press(look, key, facts).effect).toEqual(effect);
  });

  test('shows a view, and goes back from it', () => {
    expect(after(['t']).view).toBe('readme');
    expect(after(['t', 't']).view).toBe('report');
    expect(after(['t', 'escape']).view).toBe('report');
    expect(after(['l', 't']).view).toBe('readme');
  });

  test('chooses in the list, which begins at the present exercise and has two ends', () => {
    const list = after(['l', 'up', 'up', 'up']);
    expect(list.marked).toBe(0);
    expect(press(list, 'enter', facts).effect).toEqual({ kind: 'open', id: 'one' });
    expect(after(['l', 'down', 'down', 'down']).marked).toBe(2);
  });

  test('shows a step of the hint more each time, until there are no more', () => {
    expect(press(look, 'h', facts).effect).toEqual({ kind: 'hinted' });
    expect(after(['h'])).toMatchObject({ hints: 1, toHint: true, notice: '' });
    expect(after(['h', 'h']).hints).toBe(2);
    expect(after(['h', 'h', 'h'])).toMatchObject({ hints: 2, notice: 'This was the last hint for this check.' });
    expect(after(['h'], { ...facts, steps: 0 })).toMatchObject({ hints: 0, notice: 'There is no hint to give.' });
  });

  test('shows the model answer only when the exercise is complete', () => {
    expect(after(['a'])).toMatchObject({ view: 'report', notice: expect.stringContaining('complete') });
    expect(after(['a'], { ...facts, complete: true }).view).toBe('answer');
  });

  test('says so when there is no other exercise', () => {
    const alone = { ...facts, ids: ['two'], next: 'two' };
    expect(press(look, 'n', alone)).toMatchObject({ ui: { notice: 'There is no other exercise.' } });
  });

  test('takes the last notice away', () => {
    expect(after(['a', 'x']).notice).toBe('');
  });
});
