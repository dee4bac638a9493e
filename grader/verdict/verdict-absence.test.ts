import { describe, expect, test } from 'vitest';
import type { Expectation } from '../exercise.ts';
import { absent, tokens } from '../exercise.ts';
import { type Came, complaints, heldParts, judged } from '../fixtures/judged.ts';

type FittingRow = readonly [behaviour: string, expectation: Expectation, came: Came];
type FailingRow = readonly [behaviour: string, expectation: Expectation, came: Came, complaints: readonly string[]];

const leak = 'nothing about the inside of the server';
const nothing = 'body: expected nothing after the header fields, received';

const fitting: readonly FittingRow[] = [
  ['no body where there has to be none', { status: 200, empty: true }, { headers: { 'content-length': '0' } }],
  [
    'a Content-Length in an answer to HEAD',
    { status: 200, empty: true },
    { method: 'HEAD', headers: { 'content-length': '5' } },
  ],
  [
    'an answer to HEAD for which the handler wrote a body',
    { status: 200, empty: true },
    { method: 'HEAD', attempted: 5 },
  ],
  ['a 204 whose handler wrote nothing', { status: 204, empty: true }, { status: 204, attempted: 0 }],
  ['a 204 of whose handler nothing is known', { status: 204, empty: true }, { status: 204 }],
  ['a 304 with Content-Length', { status: 304, empty: true }, { status: 304, headers: { 'content-length': '5' } }],
  ['none of the forbidden texts', { status: 200, forbidden: ['secret', /at \w+ \(/] }, { body: 'Secret' }],
  ['a log that matches', { status: 200, log: /error: .+boom/ }, { log: 'started\nerror: a boom\n' }],
  ['an answer just in time', { status: 200, withinMs: 5 }, { ms: 5 }],
];

const failing: readonly FailingRow[] = [
  ['a body', { status: 200, empty: true }, { body: '{}' }, [`${nothing} "{}"`]],
  ['a body of blanks', { status: 205, empty: true }, { status: 205, body: ' ' }, [`${nothing} " "`]],
  [
    'bytes behind the header section',
    { status: 204, empty: true },
    { status: 204, strayBytes: 4 },
    [`${nothing} 4 bytes`],
  ],
  [
    'bytes behind the header section of an answer to HEAD',
    { status: 200, empty: true },
    { method: 'HEAD', strayBytes: 4 },
    [`${nothing} 4 bytes`],
  ],
  [
    'a body that its handler wrote and Node dropped',
    { status: 204, empty: true },
    { status: 204, attempted: 4 },
    [`${nothing} 4 bytes from the handler, which were dropped because a 204 cannot carry them`],
  ],
  [
    'Content-Length in a 204',
    { status: 204, empty: true },
    { status: 204, headers: { 'content-length': '0' } },
    ['header content-length: expected no such field in a 204, received "0"'],
  ],
  [
    'Transfer-Encoding in a 204',
    { status: 204, empty: true },
    { status: 204, headers: { 'transfer-encoding': 'chunked' } },
    ['header transfer-encoding: expected no such field in a 204, received "chunked"'],
  ],
  [
    'a forbidden text in the body',
    { status: 500, forbidden: ['secret'] },
    { status: 500, body: 'the secret is' },
    [`body: expected ${leak}, received "secret"`],
  ],
  [
    'a forbidden pattern in a header field, with what matched',
    { status: 500, forbidden: [/at \w+ \(.*\)/] },
    { status: 500, headers: { 'x-trace': 'Error at run (server.ts:3:1); more' } },
    [`header x-trace: expected ${leak}, received "at run (server.ts:3:1)"`],
  ],
  [
    'forbidden texts in two places, the first of each',
    { status: 200, forbidden: ['one', 'two'] },
    { body: 'one two', headers: { a: 'two' } },
    [`body: expected ${leak}, received "one"`, `header a: expected ${leak}, received "two"`],
  ],
  [
    'a log without the line',
    { status: 500, log: /boom/ },
    { status: 500, log: 'started\nfine\n' },
    ['server output: expected a line that matches /boom/, received "started\\nfine"'],
  ],
  [
    'no log',
    { status: 500, log: /boom/ },
    { status: 500, log: '\n' },
    ['server output: expected a line that matches /boom/, received (no output)'],
  ],
  ['an answer too late', { status: 200, withinMs: 5 }, { ms: 6 }, ['time: expected at most 5 ms, received 6 ms']],
];

describe('an answer fits when it has', () => {
  test.each(fitting)('%s', (_, expectation, came) => {
    expect(complaints(expectation, came)).toEqual([]);
  });
});

describe('an answer does not fit when it has', () => {
  test.each(failing)('%s', (_, expectation, came, expected) => {
    expect(complaints(expectation, came)).toEqual(expected);
    expect(heldParts(expectation, came)).toEqual(['status']);
  });
});

const satisfiedByDoingNothing: readonly (readonly [string, Omit<Expectation, 'status'>])[] = [
  ['an empty body', { empty: true }],
  ['no leak', { forbidden: ['secret'] }],
  ['an answer in time', { withinMs: 1_000 }],
  ['an absent header field', { headers: { etag: absent } }],
  ['a header field that is absent depending on an earlier answer', { headers: { etag: () => absent } }],
  ['the empty text', { text: '' }],
  ['no bytes', { bytes: new Uint8Array() }],
];

describe('what a server that does nothing would satisfy counts only with the right status', () => {
  test.each(satisfiedByDoingNothing)('%s', (_, part) => {
    const expectation = { status: 200, ...part } as Expectation;
    expect(heldParts(expectation, { status: 200 })).toHaveLength(2);
    expect(heldParts(expectation, { status: 501 })).toEqual([]);
  });

  test('such a part is not complained about when the status is wrong', () => {
    const expectation: Expectation = { status: 200, forbidden: ['secret'], withinMs: 1, headers: { etag: absent } };
    const came = { status: 501, body: 'secret', ms: 99, headers: { etag: '"1"' } };
    expect(complaints(expectation, came)).toEqual(['status: expected 200 OK, received 501 Not Implemented']);
    expect(judged(expectation, came).map(({ held }) => held)).toEqual([false, false, false, false]);
  });

  test('a log line counts only with the right status', () => {
    const expectation: Expectation = { status: 500, log: /boom/ };
    expect(heldParts(expectation, { status: 500, log: 'boom' })).toEqual(['status', 'log']);
    expect(heldParts(expectation, { status: 501, log: 'boom' })).toEqual([]);
  });

  test('a header field that has to be there counts whatever the status', () => {
    const expectation: Expectation = { status: 200, headers: { allow: tokens(['GET']) } };
    expect(heldParts(expectation, { status: 501, headers: { allow: 'GET' } })).toEqual(['allow']);
  });
});
