import { expect, test } from 'vitest';
import { diffLines } from './diff.ts';

function shown(own: string, model: string): string {
  const marks = { same: ' ', own: '-', model: '+' };
  return diffLines([...own], [...model])
    .map(({ of, text }) => `${marks[of]}${text}`)
    .join('');
}

test.each([
  ['the same', 'abc', 'abc', ' a b c'],
  ['a changed line', 'abc', 'axc', ' a-b+x c'],
  ['lines at the beginning and at the end', 'bc', 'abcd', '+a b c+d'],
  ['nothing in common', 'ab', 'xy', '-a-b+x+y'],
  ['nothing at all in one of them', '', 'ab', '+a+b'],
  ['as many common lines as there are', 'abcabba', 'cbabac', '-a-b c-a b+a b a+c'],
])('%s', (_what, own, model, expected) => {
  expect(shown(own, model)).toBe(expected);
});

test('texts that are too long are not laid over each other, but both are there', () => {
  const long = Array.from({ length: 4_000 }, (_, at) => `${at}`);
  expect(diffLines(long, ['x', ...long])).toHaveLength(8_001);
});
