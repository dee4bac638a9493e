import { STATUS_CODES } from 'node:http';
import { describe, expect, test } from 'vitest';
import { classOf, describeStatus, firstOfClass, isStatusCode, meaningOf, type StatusMeaning } from './status.ts';

const registered = [
  ...[100, 101, 102, 103],
  ...[200, 201, 202, 203, 204, 205, 206, 207, 208, 226],
  ...[300, 301, 302, 303, 304, 305, 306, 307, 308],
  ...[400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418],
  ...[421, 422, 423, 424, 425, 426, 428, 429, 431, 451],
  ...[500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511],
];

const namedOtherwiseByNode: Readonly<Record<number, string>> = {
  306: '(Unused)',
  413: 'Content Too Large',
  418: '(Unused)',
  422: 'Unprocessable Content',
};

const meanings = registered.map((code): [number, StatusMeaning | undefined] => [code, meaningOf(code)]);

describe('the table', () => {
  test('holds every registered code and no other', () => {
    const numbers = Array.from({ length: 1100 }, (_, index) => index - 50);
    expect(numbers.filter(isStatusCode)).toEqual(registered);
  });

  test.each(registered)('uses the reason phrase of the registry for %i', (code) => {
    expect(meaningOf(code)?.phrase).toBe(namedOtherwiseByNode[code] ?? STATUS_CODES[code]);
  });

  test.each(meanings)('explains %i in finished plain sentences', (_, meaning) => {
    const { promise, situation, needs, source } = meaning ?? { promise: '', situation: '', source: '' };
    for (const clause of [promise, situation]) {
      expect(clause).toMatch(/^\S.*\S$/);
      expect(clause).not.toMatch(/[.!]$|!|\.\.|^[A-Z][a-z]/);
    }
    if (needs !== undefined) expect(needs).toMatch(/^[A-Z][^!]*[^.!]\.$/);
    expect(source).toMatch(/^RFC \d{4} §\d+(\.\d+)*$/);
  });

  test.each(meanings)('compares %i with other codes that exist', (code, meaning) => {
    expect(meaning?.confusedWith.length).toBeGreaterThan(0);
    expect(meaning?.confusedWith.filter((other) => other === code || !isStatusCode(other))).toEqual([]);
  });

  test('never gives two codes the same promise or the same situation', () => {
    const texts = meanings.flatMap(([, meaning]) => [meaning?.promise, meaning?.situation]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

test.each([
  [404, '404 Not Found'],
  [413, '413 Content Too Large'],
  [104, '104 (unregistered, clients treat it as 100)'],
  [471, '471 (unregistered, clients treat it as 400)'],
  [599, '599 (unregistered, clients treat it as 500)'],
  [99, '99 (not a valid status)'],
  [600, '600 (not a valid status)'],
  [-200, '-200 (not a valid status)'],
  [200.5, '200.5 (not a valid status)'],
  [Number.NaN, 'NaN (not a valid status)'],
])('describes %d as a client sees it', (code, description) => {
  expect(describeStatus(code)).toBe(description);
});

test.each([
  [100, '1xx'],
  [226, '2xx'],
  [399, '3xx'],
  [471, '4xx'],
  [599, '5xx'],
  [99, undefined],
  [600, undefined],
  [0, undefined],
  [-100, undefined],
  [404.5, undefined],
  [Number.POSITIVE_INFINITY, undefined],
])('reads the class of %d from its first digit', (code, expected) => {
  expect(classOf(code)).toBe(expected);
});

test('finds the code as which an unknown one is treated', () => {
  expect([100, 299, 471].map(firstOfClass)).toEqual([100, 200, 400]);
});

test.each([600, 471, 104, 404.5, Number.NaN])('knows no meaning of %d', (code) => {
  expect(meaningOf(code)).toBeUndefined();
});
