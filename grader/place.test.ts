import { expect, test } from 'vitest';
import { firstPlace } from './place.ts';

const own = '/elsewhere/server.ts';

test.each([
  ['a function', `at handler (${own}:7:13)`, own],
  ['a module', `at ${own}:7:13`, own],
  ['an asynchronous function', `at async handler (${own}:7:13)`, own],
  ['an asynchronous callback', `at async ${own}:7:13`, own],
  ['a file URL', `at handler (file://${own}:7:13)`, own],
  ['a folder with spaces', 'at handler (/my course/ada lovelace/server.ts:7:13)', '/my course/ada lovelace/server.ts'],
  ['a module in such a folder', 'at /my course/server.ts:7:13', '/my course/server.ts'],
  ['a folder with brackets', 'at handler (/course (1)/server.ts:7:13)', '/course (1)/server.ts'],
  ['a module in a folder with brackets', 'at /my course (1)/server.ts:7:13', '/my course (1)/server.ts'],
  ['a function whose name has spaces', `at Object.Format /users (${own}:7:13)`, own],
])('the place of an exception is found in the line of %s', (_what, line, file) => {
  expect(firstPlace(`Error: boom\n    ${line}`)).toEqual({ file, line: 7, column: 13 });
});

test.each([
  ['a package', 'at run (/course/node_modules/hono/dist/hono.js:7:13)'],
  ['the host', 'at run (/course/.grade/host.cjs:7:13)'],
  ['the bundle', 'at run (/tmp/g-DHcGG0/server-0.mjs:7:13)'],
  ['evaluated text', `at eval (eval at handler (${own}:7:13), <anonymous>:1:7)`],
  ['more than a path can have', `at run (/${'(/'.repeat(150_000)}:x`],
  ['no file', 'at new Promise (<anonymous>)'],
])('a line of %s is passed over', (_what, line) => {
  expect(firstPlace(`Error: boom\n    ${line}\n    at later (${own}:8:1)`)).toEqual({ file: own, line: 8, column: 1 });
  expect(firstPlace(`Error: boom\n    ${line}`)).toBeUndefined();
});
