import { describe, expect, test } from 'vitest';
import type { Answer, HeaderMatcher, Late } from '../exercise.ts';
import { absent, delay, present, reference, tokens } from '../exercise.ts';
import { complaints } from '../fixtures/judged.ts';

type Matcher = Late<HeaderMatcher, readonly Answer[]>;

function complaintsAbout(matcher: Matcher, value: string | undefined, body = ''): string[] {
  const headers = { date: 'Sun, 06 Nov 1994 08:49:32 GMT', ...(value !== undefined && { field: value }) };
  return complaints({ headers: { field: matcher as HeaderMatcher } }, { headers, body });
}

const fitting: readonly (readonly [behaviour: string, matcher: HeaderMatcher, value: string | undefined])[] = [
  ['exactly the value', 'bytes', 'bytes'],
  ['a value that matches', /^W\//, 'W/"1"'],
  ['any value where the field only has to be there', present, ''],
  ['no field where there has to be none', absent, undefined],
  ['every token of a list, without regard to case and order', tokens(['GET', 'POST']), 'post,Get , HEAD'],
  ['none of the tokens that are ruled out', tokens(['GET'], ['DELETE']), 'GET, DELETED'],
  ['the shortest delay', delay(1, 10), '1'],
  ['the longest delay', delay(1, 10), '10'],
  ['a delay without an upper end', delay(1), '86400'],
  ['an HTTP-date that is near enough', delay(1, 10, true), 'Sun, 06 Nov 1994 08:49:37 GMT'],
  ['seconds where a date is allowed too', delay(1, 10, true), '5'],
  ['a path', reference('/users/1'), '/users/1'],
  ['a path relative to the request', reference('/users/1'), 'users/1'],
  ['a path relative to the folder above', reference('/users/1'), './x/../users/1'],
  ['an absolute reference', reference('/users/1'), 'http://localhost/users/1'],
  ['an absolute reference with a port', reference('/users/1'), 'http://127.0.0.1:3000/users/1'],
  ['a reference with its query', reference('/users?page=2'), '?page=2'],
  ['a reference with a fragment, which is no part of the address', reference('/users/1'), '/users/1#top'],
];

const failing: readonly (readonly [
  behaviour: string,
  matcher: HeaderMatcher,
  value: string | undefined,
  expected: string,
])[] = [
  ['another value', 'bytes', 'Bytes', '"bytes"'],
  ['no field where a value is asked for', 'bytes', undefined, '"bytes"'],
  ['a value that does not match', /^W\//, '"1"', 'to match /^W\\//'],
  ['no field where a pattern would match the empty text', /^/, undefined, 'to match /^/'],
  ['no field where there has to be one', present, undefined, 'the field'],
  ['a field where there has to be none', absent, '', 'no such field'],
  ['a list without one of the tokens', tokens(['GET', 'POST']), 'GET, POSTS', 'a list with GET, POST'],
  [
    'a list with a token that is ruled out',
    tokens(['GET'], ['DELETE']),
    'GET, delete',
    'a list with GET and not DELETE',
  ],
  ['no list', tokens([], ['DELETE']), undefined, 'a list without DELETE'],
  ['a delay too short', delay(1, 10), '0', 'whole seconds, from 1 to 10'],
  ['a delay too long', delay(1, 10), '11', 'whole seconds, from 1 to 10'],
  ['a delay too short without an upper end', delay(2), '1', 'whole seconds, 2 or more'],
  ['a delay with a unit', delay(1, 10), '5s', 'whole seconds, from 1 to 10'],
  ['a delay with a fraction', delay(1, 10), '5.5', 'whole seconds, from 1 to 10'],
  ['a date where only seconds are allowed', delay(1), 'Sun, 06 Nov 1994 08:49:37 GMT', 'whole seconds, 1 or more'],
  ['no delay', delay(0, 10, true), undefined, 'whole seconds, from 0 to 10, or an HTTP-date'],
  [
    'a date that has passed',
    delay(1, 10, true),
    'Sun, 06 Nov 1994 08:49:31 GMT',
    'whole seconds, from 1 to 10, or an HTTP-date',
  ],
  [
    'a date that is too far away',
    delay(1, 10, true),
    'Sun, 06 Nov 1994 08:49:43 GMT',
    'whole seconds, from 1 to 10, or an HTTP-date',
  ],
  [
    'a date in another format',
    delay(1, 10, true),
    '1994-11-06T08:49:37Z',
    'whole seconds, from 1 to 10, or an HTTP-date',
  ],
  [
    'a day that the month does not have',
    delay(1, 10, true),
    'Sat, 31 Feb 2026 00:00:00 GMT',
    'whole seconds, from 1 to 10, or an HTTP-date',
  ],
  [
    'the name of no weekday',
    delay(1, 10, true),
    'Xyz, 06 Nov 1994 08:49:37 GMT',
    'whole seconds, from 1 to 10, or an HTTP-date',
  ],
  [
    'what JavaScript makes of a date that is none',
    delay(1, 10, true),
    'Invalid Date',
    'whole seconds, from 1 to 10, or an HTTP-date',
  ],
  ['a reference to another path', reference('/users/1'), '/users/2', 'a reference to /users/1'],
  ['a reference without the query', reference('/users?page=2'), '/users', 'a reference to /users?page=2'],
  ['a path whose first part becomes a host', reference('/users/1'), '//users/1', 'a reference to /users/1'],
  ['a relative path from the wrong folder', reference('/users/1'), '1', 'a reference to /users/1'],
  ['a reference with another scheme', reference('/users/1'), 'ftp://localhost/users/1', 'a reference to /users/1'],
  ['what is no reference', reference('/users/1'), 'http://[', 'a reference to /users/1'],
  ['no reference', reference('/users/1'), undefined, 'a reference to /users/1'],
];

describe('a header field fits when it has', () => {
  test.each(fitting)('%s', (_, matcher, value) => {
    expect(complaintsAbout(matcher, value)).toEqual([]);
  });
});

describe('a header field does not fit when it has', () => {
  test.each(failing)('%s', (_, matcher, value, expected) => {
    const mark = value?.includes('"') ? "'" : '"';
    const received = value === undefined ? '(absent)' : `${mark}${value}${mark}`;
    expect(complaintsAbout(matcher, value)).toEqual([`header field: expected ${expected}, received ${received}`]);
  });
});

describe('a reference that depends on the answer itself', () => {
  const toNewUser = reference('/users/{id}', (user) => `/users/${user.value('id')}`);

  test('fits when it leads to the place that the body names', () => {
    expect(complaintsAbout(toNewUser, '/users/7', '{"id": 7}')).toEqual([]);
  });

  test('does not fit when it leads elsewhere', () => {
    const complaint = 'header field: expected a reference to /users/7, received "/users/8"';
    expect(complaintsAbout(toNewUser, '/users/8', '{"id": 7}')).toEqual([complaint]);
  });

  test('does not fit when the body does not name the place', () => {
    expect(complaintsAbout(toNewUser, '/users/7', '{"name": "Ada"}')).toEqual([
      'header field: expected a reference that depends on a missing value: the answer to "GET /users" had no id in its body, received "/users/7"',
    ]);
  });
});

test('every stated header field has a result of its own', () => {
  const headers = { etag: '"1"', 'cache-control': tokens(['no-store']) };
  expect(complaints({ headers }, { headers: { etag: '"2"', 'cache-control': 'private' } })).toEqual([
    `header etag: expected '"1"', received '"2"'`,
    'header cache-control: expected a list with no-store, received "private"',
  ]);
});
