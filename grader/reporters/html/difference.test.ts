import { expect, test } from 'vitest';
import { differences } from './difference.ts';

test.each([
  [
    '201 Created twice, 409 Conflict',
    '201 Created once, 409 Conflict',
    '201 Created [twice], 409 Conflict',
    '201 Created [once], 409 Conflict',
  ],
  ['at most 100 ms', 'at most 100 ms or so', 'at most 100 ms', 'at most 100 ms[ or so]'],
  ['204 No Content', '200 OK', '[204 No Content]', '[200 OK]'],
  ['"/users/1"', '(absent)', '[&quot;/users/1&quot;]', '[(absent)]'],
  ['204 No Content', `none: ${'because '.repeat(10)}`, '[204 No Content]', `none: ${'because '.repeat(10)}`],
  ['<b>', '<i>', '&lt;[b]&gt;', '&lt;[i]&gt;'],
  ['', 'a', '', '[a]'],
  [`${'a '.repeat(500)}x`, `${'a '.repeat(500)}y`, `${'a '.repeat(500)}x`, `${'a '.repeat(500)}y`],
])('the words in which %j and %j differ are marked', (expected, received, left, right) => {
  const shown = differences(expected, received).map(({ html }) =>
    html.replaceAll('<mark>', '[').replaceAll('</mark>', ']'),
  );
  expect(shown).toEqual([left, right]);
});
