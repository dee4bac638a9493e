import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type Room, spread, type Work, workThrough } from './turns.ts';

/** Rows of work, a letter a piece, that end and leave when they are told to, and a record of what has begun. */
function rowsOf(rows: readonly string[], room: Room) {
  const begun: string[] = [];
  const controls = new Map<string, { end(): void; fail(error: Error): void; leave(): void }>();
  const work =
    (name: string): Work =>
    (leave) => {
      begun.push(name);
      return new Promise((end, fail) => controls.set(name, { end, fail, leave }));
    };
  const all = workThrough(
    rows.map((row) => [...row].map(work)),
    room,
  );
  /** Tells pieces of work to do something, and waits for what follows. */
  const tell = async (names: string, what: 'end' | 'leave') => {
    for (const name of names) controls.get(name)?.[what]();
    await setImmediate();
  };
  return { all, begun: () => begun.join(''), tell, controls };
}

describe('workThrough', () => {
  test('lets only so many work at a time, first one of each row, then row by row', async () => {
    const { all, begun, tell } = rowsOf(['abc', 'xyz'], { working: 2, waiting: 1 });
    expect(begun()).toBe('ax');
    await tell('x', 'end');
    expect(begun()).toBe('axb');
    await tell('ab', 'end');
    expect(begun()).toBe('axbcy');
    await tell('cy', 'end');
    await tell('z', 'end');
    await all;
    expect(begun()).toBe('axbcyz');
  });

  test('gives a turn that is left to one other, and only once', async () => {
    const { begun, tell } = rowsOf(['a', 'b', 'c', 'd'], { working: 1, waiting: 4 });
    await tell('a', 'leave');
    await tell('a', 'leave');
    expect(begun()).toBe('ab');
    await tell('a', 'end');
    expect(begun()).toBe('ab');
    await tell('b', 'end');
    expect(begun()).toBe('abc');
  });

  test('begins with the rows that wait, the longest first, while there is room for waiting', async () => {
    const { begun, tell } = rowsOf(['abc', 'lmno', 'wxyz0'], { working: 1, waiting: 3 });
    await tell('a', 'end');
    await tell('l', 'leave');
    await tell('w', 'leave');
    expect(begun()).toBe('alwx');
    await tell('x', 'leave');
    expect(begun(), 'three wait').toBe('alwxb');
    await tell('l', 'end');
    await tell('b', 'end');
    expect(begun(), 'two wait').toBe('alwxbm');
  });

  test('waits for room when every row that is left waits', async () => {
    const { all, begun, tell } = rowsOf(['ab'], { working: 2, waiting: 1 });
    await tell('a', 'leave');
    await tell('b', 'leave');
    expect(begun()).toBe('ab');
    await tell('ab', 'end');
    await all;
  });

  test('begins nothing after a failure, and fails when the rest is over', async () => {
    const { all, begun, tell, controls } = rowsOf(['abc', 'x'], { working: 2, waiting: 1 });
    let isOver = false;
    const failing = expect(all.finally(() => (isOver = true))).rejects.toThrow('broken');
    controls.get('a')?.fail(new Error('broken'));
    await setImmediate();
    expect(begun()).toBe('ax');
    expect(isOver).toBe(false);
    await tell('x', 'end');
    await failing;
    expect(begun()).toBe('ax');
  });

  test('has nothing to do with no work', async () => {
    await workThrough([[], []], { working: 1, waiting: 1 });
  });
});

test('spread mixes rows of different lengths evenly', () => {
  expect(spread([['a', 'b'], ['1', '2', '3', '4'], []]).join('')).toBe('1a23b4');
});
