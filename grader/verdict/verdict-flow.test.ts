import { describe, expect, test } from 'vitest';
import type { Expectation } from '../exercise.ts';
import { type Came, complaints, heldParts } from '../fixtures/judged.ts';
import { optional, otherThan } from '../index.ts';

const hinted = { status: 200, interim: { status: 103, headers: { link: /preload/ } } } as const;
const parts = [
  { range: 'bytes 0-1/4', text: 'ab' },
  { range: 'bytes 3-3/4', text: 'd' },
];
const cut = { 'content-type': 'multipart/byteranges; boundary=cut' };
const body = (...sections: readonly string[]) =>
  [...sections.map((section) => `--cut\n${section}`), '--cut--'].join('\n');

const fitting: readonly [string, Expectation, Came][] = [
  ['statuses in any order', { statuses: { 201: 1, 409: 2 } }, { statuses: [409, 201, 409] }],
  ['a number of requests', { status: 200, requests: 3 }, { statuses: [200, 200, 200] }],
  [
    'an informational response among others',
    hinted,
    {
      interim: [
        { status: 100, headers: {} },
        { status: 103, headers: { link: '</a>' } },
        { status: 103, headers: { link: '</b>; rel=preload' } },
      ],
    },
  ],
  ['calls of the upstream', { status: 200, upstreamCalls: 2 }, { upstreamCalls: 2 }],
  ['no call of the upstream', { status: 200, upstreamCalls: 0 }, {}],
  [
    'parts of a body',
    { status: 206, byteranges: parts },
    { status: 206, headers: cut, body: body('content-range: bytes 0-1/4\n\nab', 'content-range: bytes 3-3/4\n\nd') },
  ],
  ['an optional field that is missing', { headers: { etag: optional('"1"') } }, {}],
  ['an optional field that is as it has to be', { headers: { etag: optional('"1"') } }, { headers: { etag: '"1"' } }],
  ['another value', { headers: { etag: otherThan('"1"') } }, { headers: { etag: '"2"' } }],
];

const differing: readonly [string, Expectation, Came, string][] = [
  [
    'one status too often',
    { statuses: { 201: 1, 409: 1 } },
    { statuses: [201, 201] },
    'statuses: expected 201 Created once, 409 Conflict once, received 201 Created twice',
  ],
  [
    'a status of its own',
    { statuses: { 200: 2 } },
    { statuses: [200, 500] },
    'statuses: expected 200 OK twice, received 200 OK once, 500 Internal Server Error once',
  ],
  [
    'fewer requests',
    { status: 200, requests: 3 },
    {},
    'requests: expected this answer to number 3, received it to number 1',
  ],
  ['no informational response', hinted, {}, 'informational response: expected 103 Early Hints, received (none)'],
  [
    'another informational response',
    hinted,
    { interim: [{ status: 100, headers: {} }] },
    'informational response: expected 103 Early Hints, received 100 Continue',
  ],
  [
    'an informational response without the field',
    hinted,
    { interim: [{ status: 103, headers: {} }] },
    'header link of the 103: expected to match /preload/, received (absent)',
  ],
  [
    'a call too many',
    { status: 200, upstreamCalls: 0 },
    { upstreamCalls: 1 },
    'upstream: expected no call, received 1 call',
  ],
  ['a missing call', { status: 200, upstreamCalls: 2 }, {}, 'upstream: expected 2 calls, received no call'],
  [
    'a part too few',
    { byteranges: parts },
    { headers: cut, body: body('content-range: bytes 0-1/4\n\nab') },
    'body: expected 2 parts: bytes 0-1/4 "ab", bytes 3-3/4 "d", received 1',
  ],
  [
    'a part without Content-Range',
    { byteranges: parts.slice(0, 1) },
    { headers: cut, body: body('\nab') },
    'part 1, header content-range: expected "bytes 0-1/4", received (absent)',
  ],
  [
    'a part with other bytes',
    { byteranges: parts.slice(0, 1) },
    { headers: cut, body: body('content-range: bytes 0-1/4\n\na') },
    'part 1: expected "ab", received "a"',
  ],
  [
    'a body without parts',
    { byteranges: parts.slice(0, 1) },
    { headers: cut, body: 'ab' },
    'body: expected parts bytes 0-1/4 "ab", received a body that does not hold the boundary cut that its Content-Type names',
  ],
  [
    'an optional field with another value',
    { headers: { etag: optional('"1"') } },
    { headers: { etag: '"2"' } },
    `header etag: expected '"1"', received '"2"'`,
  ],
  [
    'the same value',
    { headers: { etag: otherThan('"1"') } },
    { headers: { etag: '"1"' } },
    `header etag: expected another value than '"1"', received '"1"'`,
  ],
  [
    'no value at all',
    { headers: { etag: otherThan('"1"') } },
    {},
    `header etag: expected another value than '"1"', received (absent)`,
  ],
  [
    'the slowest of several answers',
    { statuses: { 200: 2 }, withinMs: 100 },
    { statuses: [200, 200], ms: 101 },
    'time: expected at most 100 ms, received 101 ms',
  ],
];

describe('an expectation about more than one plain answer', () => {
  test.each(fitting)('is met by %s', (_, expectation, came) => {
    expect(complaints(expectation, came)).toEqual([]);
  });

  test.each(differing)('is not met by %s', (_, expectation, came, complaint) => {
    expect(complaints(expectation, came)).toEqual([complaint]);
  });

  test('counts requests and calls only when the status is right', () => {
    const expectation = { status: 503, requests: 1, upstreamCalls: 0 } as const;
    expect(heldParts(expectation, { status: 503 })).toEqual(['status', 'requests', 'upstreamCalls']);
    expect(heldParts(expectation, { status: 200 })).toEqual([]);
  });

  test('counts a field that may be missing only when the status is right', () => {
    const expectation = { status: 200, headers: { etag: optional('"1"') } } as const;
    expect(heldParts(expectation, { status: 200 })).toEqual(['status', 'etag']);
    expect(heldParts(expectation, { status: 501 })).toEqual([]);
  });

  test('counts the time of requests sent together only when their statuses are right', () => {
    expect(heldParts({ statuses: { 200: 1 }, withinMs: 100 }, { status: 500 })).toEqual([]);
  });
});
