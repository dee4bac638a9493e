import { expect, test } from 'vitest';
import { progressLine } from './verify-progress.ts';

/** A terminal, or something else that takes text, and what was written to it. */
function stream(isTTY: boolean, columns?: number) {
  const written: string[] = [];
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  return { written, isTTY, write, ...(columns && { columns }) };
}

test('a terminal shows one line, rewritten after each proof, with the problems above it', () => {
  const terminal = stream(true);
  let ms = 0;
  const line = progressLine(terminal, () => ms);
  line.show({ done: 1, total: 3, problems: [] });
  ms = 1_600;
  line.show({ done: 2, total: 3, problems: ['a.ts loses no point.', 'b.ts loses no point.'] });
  line.show({ done: 3, total: 3, problems: ['c.ts loses no point.'] });
  line.clear();
  expect(terminal.written).toEqual([
    '\r\x1b[K1 of 3 proofs, 0 problems, 0 s',
    '\r\x1b[Ka.ts loses no point.\nb.ts loses no point.\n2 of 3 proofs, 2 problems, 2 s',
    '\r\x1b[Kc.ts loses no point.\n3 of 3 proofs, 3 problems, 2 s',
    '\r\x1b[K',
  ]);
});

test('the line is no longer than a narrow terminal, which could not rewrite it otherwise', () => {
  const terminal = stream(true, 12);
  progressLine(terminal, () => 0).show({ done: 10, total: 300, problems: [] });
  expect(terminal.written).toEqual(['\r\x1b[K10 of 300 p']);
});

test('nothing is shown where there is no terminal', () => {
  const file = stream(false);
  const line = progressLine(file);
  line.show({ done: 1, total: 3, problems: ['a.ts loses no point.'] });
  line.clear();
  expect(file.written).toEqual([]);
});
