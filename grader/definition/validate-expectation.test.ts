import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { absent } from '../exercise.ts';
import { problemsWith, type Stated } from '../fixtures/defined.ts';
import { byTrack } from '../index.ts';
import { statedParts } from './validate.ts';

const absence = 'it asks for the absence of something, so it has to ask for a status as well.';
const tooMany = 'its expectation reads more answers than "after" names.';
const memory = (pattern: RegExp) => `${pattern} remembers where it stopped; leave out the flags g and y.`;
const wrongWorth = (worth: number) => `a part is worth ${worth}; the points of a part are whole numbers from 1 on.`;
const etag = { headers: { etag: 'a' } };
const whole = { status: 200, text: 'a' };

const badExpectations: readonly (readonly [behaviour: string, expectation: object, problem: string])[] = [
  ['a header in upper case', { headers: { ETag: 'a' } }, 'its expected header ETag has to be in lower case.'],
  ['content from a 204', { status: 204, json: z.null() }, 'it asks for json, but a 204 never has content.'],
  ['content from a 205', { status: 205, bytes: new Uint8Array(1) }, 'it asks for bytes, but a 205 never has content.'],
  [
    'content from one status of a set',
    { ...whole, status: [200, 304] },
    'it asks for text, but a 304 never has content.',
  ],
  ['nothing', {}, 'it expects nothing.'],
  ['no header fields', { headers: {} }, 'it expects nothing.'],
  ['two kinds of content', { text: 'a', json: z.string() }, 'it asks for json and text; a body is one of them.'],
  ['content and none', { ...whole, empty: true }, 'it asks for text and for an empty body.'],
  ['emptiness without a status', { empty: true }, absence],
  ['no leak without a status', { forbidden: ['a'] }, absence],
  ['a log without a status', { log: /a/ }, absence],
  ['speed without a status', { withinMs: 9 }, absence],
  ['an absent header without a status', { headers: { etag: absent } }, absence],
  ['a schema that reads too much', { json: (_: unknown) => z.null() }, tooMany],
  ['a text that reads too much', { text: (_: unknown) => 'a' }, tooMany],
  ['a header that reads too much', { headers: { etag: (_: unknown) => 'a' } }, tooMany],
  ['a text pattern with memory', { text: /a/g }, memory(/a/g)],
  ['a header pattern with memory', { headers: { etag: /a/y } }, memory(/a/y)],
  ['a log pattern with memory', { status: 200, log: /a/g }, memory(/a/g)],
  ['a forbidden pattern with memory', { status: 200, forbidden: ['a', /a/g] }, memory(/a/g)],
];

const badPoints: readonly (readonly [points: unknown, expectation: object, ...problems: readonly string[]])[] = [
  [undefined, whole, 'its points are undefined; points are whole numbers from 0 on.'],
  [0.5, whole, 'its points are 0.5; points are whole numbers from 0 on.'],
  [-1, whole, 'its points are -1; points are whole numbers from 0 on.'],
  [Number.NaN, whole, 'its points are NaN; points are whole numbers from 0 on.'],
  [{ status: 0 }, { status: 200 }, wrongWorth(0)],
  [{ headers: { etag: 0.5 } }, etag, wrongWorth(0.5)],
  [{ status: 1 }, whole, 'it expects text, but has no points for it.'],
  [{ status: 1, text: 1, json: 1 }, whole, 'it has points for json, but does not expect it.'],
  [
    { headers: { vary: 1 } },
    etag,
    'it expects the header etag, but has no points for it.',
    'it has points for the header vary, but does not expect it.',
  ],
];

const badHints: readonly (readonly [hint: unknown, expectation: object, ...problems: readonly string[]])[] = [
  [undefined, whole, 'it has no hint.'],
  [null, whole, 'it has no hint.'],
  [' ', whole, 'it has no hint.'],
  [byTrack(' ', { fastapi: 'x' }), whole, 'it has no hint.'],
  [[], whole, 'it has no hint.'],
  [['a', ' '], whole, 'it has no hint.'],
  [{ status: 'a', text: [] }, whole, 'it expects text, but has no hint for it.'],
  [{ status: 'a' }, whole, 'it expects text, but has no hint for it.'],
  [{ status: 'a', text: ' ' }, whole, 'it expects text, but has no hint for it.'],
  [{ status: 'a', text: 'b', json: 'c' }, whole, 'it has hint for json, but does not expect it.'],
  [{ headers: {} }, etag, 'it expects the header etag, but has no hint for it.'],
];

describe('a check is accepted with', () => {
  test.each<readonly [string, Stated]>([
    ['a status alone', {}],
    ['an empty 204', { expect: { status: 204, empty: true } }],
    ['content without a status', { expect: { text: /a/i } }],
    ['an absent header beside a status', { expect: { status: 200, headers: { etag: absent } } }],
    ['no points, which makes it advice', { points: 0 }],
    ['points for all header fields together', { expect: etag, points: { headers: 2 }, hint: { headers: 'a' } }],
    [
      'points and hints for every part',
      {
        expect: { ...whole, ...etag },
        points: { status: 1, headers: { etag: 2 }, text: 3 },
        hint: { status: 'a', headers: { etag: 'b' }, text: 'c' },
      },
    ],
  ])('%s', (_, stated) => {
    expect(problemsWith(stated)).toEqual([]);
  });
});

describe('a check is refused that', () => {
  test.each(badExpectations)('asks for %s', (_, expectation, problem) => {
    expect(problemsWith({ expect: expectation })).toEqual([problem]);
  });

  test.each(badPoints)('has the points %o', (points, expectation, ...problems) => {
    expect(problemsWith({ points, expect: expectation })).toEqual(problems);
  });

  test.each(badHints)('has the hint %o', (hint, expectation, ...problems) => {
    expect(problemsWith({ hint, expect: expectation })).toEqual(problems);
  });
});

test('the stated parts are named in the order in which they are judged', () => {
  const parts = statedParts({ withinMs: 1, forbidden: ['a'], text: 'a', headers: { etag: 'a' }, status: 200 });
  expect(parts).toEqual(['status', 'headers', 'text', 'forbidden', 'withinMs']);
});
