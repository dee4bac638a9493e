import { expect, test } from 'vitest';
import { keysIn } from './keys.ts';

test.each([
  ['characters, also several at once', 'rq', ['r', 'q']],
  ['Enter and Space by name', '\r ', ['enter', 'space']],
  ['control characters by name', '\x03\x04\x1a', ['ctrl-c', 'ctrl-d', 'ctrl-z']],
  ['arrows, in both modes of a terminal', '\x1b[A\x1bOB', ['up', 'down']],
  ['keys with a number', '\x1b[5~\x1b[6~', ['page-up', 'page-down']],
  ['Escape by itself', '\x1b', ['escape']],
  ['characters of other scripts', 'é漢', ['é', '漢']],
  ['nothing for a key that has no meaning here', '\x1b[15~\x1b[1;5C', []],
])('reads %s', (_what, sent, keys) => {
  expect(keysIn(sent)).toEqual(keys);
});
