import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { spread, takeTurns } from './turns.ts';

/** Pieces of work that end when they are told to, and a record of what has begun. */
function pieces(limit: number) {
  const inTurn = takeTurns(limit);
  const begun: string[] = [];
  const controls = new Map<string, { readonly end: () => void; readonly leave: () => void }>();
  const come = (name: string) =>
    inTurn(async (leave) => {
      begun.push(name);
      await new Promise<void>((end) => controls.set(name, { end, leave }));
      return name;
    });
  const control = (name: string) => {
    const found = controls.get(name);
    if (!found) throw new Error(`${name} has not begun.`);
    return found;
  };
  return { inTurn, begun, come, control };
}

describe('takeTurns', () => {
  test('lets only so many work at a time, and the others begin in the order in which they came', async () => {
    const { begun, come, control } = pieces(2);
    const works = ['a', 'b', 'c', 'd'].map(come);
    await setImmediate();
    expect(begun).toEqual(['a', 'b']);
    control('b').end();
    await works[1];
    await setImmediate();
    expect(begun).toEqual(['a', 'b', 'c']);
    control('a').end();
    await works[0];
    await setImmediate();
    control('c').end();
    control('d').end();
    expect(await Promise.all(works)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('gives a turn that is left to one other, and only once', async () => {
    const { begun, come, control } = pieces(1);
    const works = ['a', 'b', 'c'].map(come);
    await setImmediate();
    control('a').leave();
    control('a').leave();
    await setImmediate();
    expect(begun).toEqual(['a', 'b']);
    control('a').end();
    await works[0];
    await setImmediate();
    expect(begun).toEqual(['a', 'b']);
  });

  test('goes on after a failure', async () => {
    const { inTurn, begun, come } = pieces(1);
    const failing = inTurn(() => Promise.reject(new Error('broken')));
    come('after');
    await expect(failing).rejects.toThrow('broken');
    await setImmediate();
    expect(begun).toEqual(['after']);
  });
});

test('spread mixes rows of different lengths evenly', () => {
  expect(spread([['a', 'b'], ['1', '2', '3', '4'], []]).join('')).toBe('1a23b4');
});
