import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from './shell.ts';

const odd = ['a b', "it's", '', '$HOME', '`id`', '"', '\\', '*', '~', '#', '!x', 'two\nlines', 'é', '-x'];

test.skipIf(process.platform === 'win32').each(odd)('a shell reads %j as one word, unchanged', (text) => {
  const printed = execFileSync('/bin/sh', ['-c', `for word in ${shellWord(text)}; do printf '[%s]' "$word"; done`]);
  expect(printed.toString()).toBe(`[${text}]`);
});

test.each(['/usr/bin/python3', 'http://localhost:3000/users', 'exercise-2'])('%s needs no quotation marks', (text) => {
  expect(shellWord(text)).toBe(text);
});
