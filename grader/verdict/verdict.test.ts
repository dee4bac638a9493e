import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Expectation, StatusExpectation } from '../exercise.ts';
import { type Came, complaints, heldParts, judged } from '../fixtures/judged.ts';
import { acceptedStatuses, describeAccepted } from './verdict.ts';

type FittingRow = readonly [behaviour: string, expectation: Expectation, came: Came];
type FailingRow = readonly [behaviour: string, expectation: Expectation, came: Came, complaint: string];

const html = { 'content-type': 'text/html' };
const pen = z.object({ name: z.literal('Pen') });

const fitting: readonly FittingRow[] = [
  ['the one status asked for', { status: 201 }, { status: 201 }],
  ['any status of a set', { status: [400, 422] }, { status: 422 }],
  ['any status of a class, registered or not', { status: '4xx' }, { status: 499 }],
  ['a media type with parameters', { mediaType: 'text/html' }, { headers: { 'content-type': 'text/html; charset=x' } }],
  ['a media type in other case', { mediaType: 'text/html' }, { headers: { 'content-type': 'Text/HTML ;charset=x' } }],
  [
    'a media type with commas in a parameter',
    { mediaType: 'a/b' },
    { headers: { 'content-type': 'a/b; boundary="x, y/z"' } },
  ],
  ['an expected media type in other case', { mediaType: 'Text/HTML' }, { headers: html }],
  ['a body that fits the schema', { json: pen }, { body: ' {"name": "Pen", "id": 1}\n' }],
  ['the JSON value null', { json: z.null() }, { body: 'null' }],
  ['exactly the text', { text: 'abc' }, { body: 'abc' }],
  ['a text that matches', { text: /b/ }, { body: 'abc' }],
  ['exactly the bytes', { bytes: Uint8Array.of(0, 255) }, { body: Uint8Array.of(0, 255) }],
];

const failing: readonly FailingRow[] = [
  ['another status', { status: 201 }, {}, 'status: expected 201 Created, received 200 OK'],
  [
    'a status outside the set',
    { status: [400, 422] },
    { status: 500 },
    'status: expected 400 Bad Request or 422 Unprocessable Content, received 500 Internal Server Error',
  ],
  [
    'a status of another class',
    { status: '2xx' },
    { status: 302 },
    'status: expected any 2xx status, received 302 Found',
  ],
  [
    'an unregistered status',
    { status: 200 },
    { status: 299 },
    'status: expected 200 OK, received 299 (unregistered, clients treat it as 200)',
  ],
  [
    'a status outside 100-599',
    { status: '5xx' },
    { status: 999 },
    'status: expected any 5xx status, received 999 (not a valid status)',
  ],
  [
    'another media type',
    { mediaType: 'text/plain' },
    { headers: html },
    'header content-type: expected text/plain, received "text/html"',
  ],
  [
    'a media type that only starts like it',
    { mediaType: 'application/json' },
    { headers: { 'content-type': 'application/json5' } },
    'header content-type: expected application/json, received "application/json5"',
  ],
  [
    'two Content-Type field lines',
    { mediaType: 'text/html' },
    { headers: { 'content-type': 'text/html, text/html' } },
    'header content-type: expected text/html, received "text/html, text/html"',
  ],
  [
    'two Content-Type field lines with parameters',
    { mediaType: 'text/html' },
    { headers: { 'content-type': 'text/html; charset=a, text/html; charset=a' } },
    'header content-type: expected text/html, received "text/html; charset=a, text/html; charset=a"',
  ],
  ['no media type', { mediaType: 'text/html' }, {}, 'header content-type: expected text/html, received (absent)'],
  [
    'a body that does not fit the schema',
    { json: pen },
    { body: '{"name": "Cap"}' },
    'json $.name: expected "Pen", received "Cap"',
  ],
  ['an empty body instead of JSON', { json: pen }, {}, 'body: expected JSON, received (an empty body)'],
  [
    'a body that is not UTF-8 instead of JSON',
    { json: pen },
    { body: Uint8Array.of(34, 255, 34) },
    `body: expected JSON, received '"\ufffd"', which is not UTF-8`,
  ],
  ['another text', { text: 'abc' }, { body: 'abc\n' }, 'body: expected "abc", received "abc\\n"'],
  ['an empty text', { text: 'abc' }, {}, 'body: expected "abc", received (an empty body)'],
  [
    'a text that does not match',
    { text: /^b/ },
    { body: 'abc' },
    'body: expected text that matches /^b/, received "abc"',
  ],
  [
    'other bytes',
    { bytes: Uint8Array.of(0, 255) },
    { body: Uint8Array.of(0, 254) },
    'body: expected 2 bytes 00ff, received 2 bytes 00fe',
  ],
  [
    'bytes too many',
    { bytes: Uint8Array.of(1, 2) },
    { body: Uint8Array.of(1, 2, 3) },
    'body: expected 2 bytes 0102, received 3 bytes 010203',
  ],
];

describe('an answer fits when it has', () => {
  test.each(fitting)('%s', (_, expectation, came) => {
    expect(complaints(expectation, came)).toEqual([]);
  });
});

describe('an answer does not fit when it has', () => {
  test.each(failing)('%s', (_, expectation, came, complaint) => {
    expect(complaints(expectation, came)).toEqual([complaint]);
    expect(heldParts(expectation, came)).toEqual([]);
  });
});

test('each stated part has a result of its own, in the order of the expectation, and nothing else has one', () => {
  const expectation: Expectation = { status: 200, mediaType: 'text/plain', headers: { etag: '"1"' }, json: pen };
  const results = judged(expectation, { headers: html, body: '{"name": "Pen"}' });
  expect(results.map(({ part, header, held }) => [part, header, held])).toEqual([
    ['status', undefined, true],
    ['mediaType', undefined, false],
    ['headers', 'etag', false],
    ['json', undefined, true],
  ]);
});

test('every mismatch of a part is reported, not just the first', () => {
  const schema = z.strictObject({ id: z.int(), name: z.literal('Pen') });
  expect(complaints({ json: schema }, { body: '{"id": "1", "extra": true}' })).toEqual([
    'json $.id: expected a number, received "1"',
    'json $.name: expected "Pen", received (absent)',
    'json $.extra: expected no such member, received true',
  ]);
});

test('a mismatch says its part, where, what was expected and what came', () => {
  expect(judged({ status: 201 })[0]?.mismatches).toEqual([
    {
      part: 'status',
      where: 'status',
      expected: '201 Created',
      actual: '200 OK',
      message: 'status: expected 201 Created, received 200 OK',
    },
  ]);
});

test('the right content counts although the status is wrong', () => {
  const expectation: Expectation = { status: 201, mediaType: 'text/html', text: 'abc' };
  expect(heldParts(expectation, { headers: html, body: 'abc' })).toEqual(['mediaType', 'text']);
});

test.each([['{"a": \u001b[2J}'], ['\u001b[31mred'], ['\u202e{}']])(
  'no control or bidi character of the body gets into a message: %j',
  (body) => {
    const [message = ''] = complaints({ json: pen }, { body });
    expect(message).toMatch(/^body: expected JSON, received ["']/);
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  },
);

test('a long body is quoted from its beginning only', () => {
  expect(complaints({ text: 'abc' }, { body: 'x'.repeat(100_000) })).toEqual([
    `body: expected "abc", received "${'x'.repeat(200)} … (99800 more characters)"`,
  ]);
});

const accepted: readonly (readonly [StatusExpectation, readonly number[], string])[] = [
  [404, [404], '404 Not Found'],
  [[400, 422], [400, 422], '400 Bad Request or 422 Unprocessable Content'],
  ['1xx', [100, 101, 102, 103], 'any 1xx status'],
];

test.each(accepted)('%j accepts %j and is called %s', (status, codes, described) => {
  expect(acceptedStatuses(status)).toEqual(codes);
  expect(describeAccepted(status)).toBe(described);
});
