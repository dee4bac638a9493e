import { describe, expect, test } from 'vitest';
import { check, type Upstream } from '../exercise.ts';
import { routesOf, upstreamOf } from './routes.ts';

const expectation = { points: 1, hint: 'h', expect: { status: 200 } } as const;
const about = { id: 'e', title: 'E', level: 'beginner', folder: '/none' } as const;
const made = check({ ...expectation, name: 'made', request: { method: 'POST', path: '/users', json: { a: 1 } } });
const checks = [
  made,
  check({ ...expectation, name: 'read', after: made, request: (user) => ({ path: `/users/${user.value('id')}` }) }),
  ...[2, 3, 4].map((id) => check({ ...expectation, name: `${id}`, request: { path: `/users/${id}?full=yes` } })),
];

describe('the commands to try', () => {
  test('are there for each method and path, with something in the place of what an answer would tell', () => {
    expect(routesOf({ ...about, checks }, '', 'http://localhost:1')).toEqual([
      "curl -i -H 'content-type: application/json' --data-raw '{\"a\":1}' http://localhost:1/users",
      'curl -i http://localhost:1/users/1',
      ...[2, 3, 4].map((id) => `curl -i 'http://localhost:1/users/${id}?full=yes'`),
    ]);
  });

  test('are two for each endpoint that the README names', () => {
    const readme = '### `POST /users`\n\n### `GET /users/{user_id}`, `DELETE /users/{user_id}`\n';
    expect(routesOf({ ...about, checks }, readme, 'http://localhost:1')).toHaveLength(3);
  });
});

describe('the upstream', () => {
  const asked = (name: string, upstream: Upstream | undefined) =>
    check({ ...expectation, name, request: { path: '/' }, ...(upstream !== undefined && { upstream }) });
  const works = { status: 200, json: { symbol: 'abc', price: 3, list: ['abc', null] }, path: '/quotes/abc' } as const;
  const half = { status: 200, json: { symbol: 'def' }, breaksOff: 'reset' } as const;
  const answer = upstreamOf({
    ...about,
    checks: [
      asked('none', undefined),
      asked('no', 'silence'),
      asked('bad', { status: 500 }),
      asked('half', half),
      asked('works', works),
    ],
  });

  test('answers as in the first check in which it works', () => {
    expect(answer('/quotes/abc')).toEqual({ status: 200, json: works.json });
  });

  test('answers for another thing of the same kind', () => {
    expect(answer('/quotes/x%20y')).toEqual({ status: 200, json: { symbol: 'x y', price: 3, list: ['x y', null] } });
  });

  test('answers for what is no part of a path in the usual way of writing it', () => {
    expect(answer('/quotes/100%')).toMatchObject({ json: { symbol: '100%' } });
  });

  test('knows nothing of other paths, or where it never works', () => {
    expect(answer('/others/abc')).toBeUndefined();
    expect(upstreamOf({ ...about, checks: [asked('no', 'reset')] })('/')).toBeUndefined();
  });
});
