import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { columnsOf, cutTo, rowsOf } from './columns.ts';
import { frameOf, topWith } from './frame.ts';

const lines = Array.from({ length: 30 }, (_, at) => `line ${at}`);
const footer = ['said', 'keys'];
const size = { columns: 20, rows: 12 };

describe('a frame', () => {
  test('shows what fits, and says how much is left below', () => {
    const frame = frameOf({ lines, footer }, size, 0);
    expect(frame).toMatchObject({ top: 0, shown: 10, below: 20 });
    expect(stripVTControlCharacters(frame.text)).toBe(`${lines.slice(0, 10).join('')}saidkeys`);
  });

  test.each([
    ['before the first line', -5, 0],
    ['in the middle', 7, 7],
    ['past the last line, and still fills the screen', 1_000, 20],
  ])('begins %s', (_where, top, first) => {
    expect(frameOf({ lines, footer }, size, top)).toMatchObject({ top: first, shown: 10, below: 20 - first });
  });

  test.each([
    ['that can be seen already', 5, 3, 3],
    ['above the first line', 2, 7, 2],
    ['below the last line', 15, 3, 6],
    ['at the end', 29, 0, 20],
  ])('begins where a line %s is in sight', (_where, line, top, first) => {
    expect(topWith(line, { lines, footer }, size, top)).toBe(first);
  });

  test('counts the rows of a line that goes on below', () => {
    const long = ['x'.repeat(41), ...lines];
    expect(frameOf({ lines: long, footer }, size, 0)).toMatchObject({ shown: 8, below: 23 });
  });

  test('cuts a line that is longer than the whole screen', () => {
    const frame = frameOf({ lines: ['x'.repeat(1_000)], footer }, size, 0);
    expect(stripVTControlCharacters(frame.text)).toBe(`${'x'.repeat(200)}saidkeys`);
  });

  test('puts each line in a row of its own, so that one that was counted wrong does not move the others', () => {
    expect(frameOf({ lines: ['a', 'b'], footer }, size, 0).text).toContain('\x1b[1;1Ha\x1b[0m\x1b[2;1Hb');
  });
});

describe('columns', () => {
  test.each([
    ['plain text', 'abc', 3],
    ['coloured text', '\x1b[31mabc\x1b[39m', 3],
    ['wide characters', '漢字', 4],
    ['marks that stand on another character', 'e\u0301', 1],
    ['emoji', '🚀', 2],
  ])('of %s', (_what, text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  test('make rows', () => {
    expect(['', 'x'.repeat(20), 'x'.repeat(21)].map((line) => rowsOf(line, 20))).toEqual([1, 1, 2]);
  });

  test('cut a line without dividing a wide character', () => {
    expect(cutTo('a漢字', 4)).toBe('a漢');
  });
});
