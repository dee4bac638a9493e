import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { runnerCommands } from './fixtures/github-runner.ts';
import { inertLine } from './inert.ts';

const digits = '0123456789'.repeat(20);

test.each<readonly [string, number | undefined, string, string | undefined]>([
  ['', undefined, '', undefined],
  ['HTTP/1.1 200 OK\r\n\r\n', undefined, 'HTTP/1.1 200 OK\\r\\n\\r\\n', undefined],
  ['HTTP/1.1 200 OK\n\nhi', 15, 'HTTP/1.1 200 OK\\n\\nhi', '               ^'],
  ['\0\x1b[31m\xff\t\\n', 1, '\\x00\\x1b[31m\\xff\\t\\\\n', '    ^'],
  [digits, undefined, `${digits.slice(0, 56)}…`, undefined],
  [digits, 100, `…${digits.slice(76, 131)}…`, `${' '.repeat(25)}^`],
  [digits, 199, `…${digits.slice(175)}`, `${' '.repeat(25)}^`],
  ['::error::a', 2, '\\x3a\\x3aerror\\x3a\\x3aa', '        ^'],
  ['a ##[error]', 2, 'a \\x23\\x23[error]', '  ^'],
])('%j with a wrong byte at %s is shown as %s', (bytes, at, text, caret) => {
  const excerpt = excerptOf(Buffer.from(bytes, 'latin1'), at);
  expect(excerpt.text).toBe(text);
  expect(excerpt.column === undefined ? undefined : `${' '.repeat(excerpt.column)}^`).toBe(caret);
});

test('random bytes stay inert, short and on one line, with the column at the byte', () => {
  for (let round = 0; round < 500; round += 1) {
    const bytes = Buffer.concat([randomBytes(round % 70), Buffer.from('::a ##[b] ::c::'), randomBytes(round % 90)]);
    const at = round % bytes.length;
    const { text, column = -1 } = excerptOf(bytes, at);
    expect(inertLine(text)).toBe(text);
    expect(runnerCommands(text)).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(58);
    const rest = text.slice(column).replace(/^\\x(..)/, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
    const shown = rest.replace(/^\\([nrt\\])/, (_, letter) => ({ n: '\n', r: '\r', t: '\t' })[letter as 'n'] ?? '\\');
    expect(shown.charCodeAt(0)).toBe(bytes[at]);
  }
});
