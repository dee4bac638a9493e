import { describe, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import {
  type Answer,
  byTrack,
  type Check,
  check,
  defineChecks,
  defineExercise,
  type ExerciseDefinition,
  reference,
  together,
  tokens,
} from './index.ts';

const points = 1;
const hint = 'Look again.';
const plain = { name: 'a', points, hint } as const;
const ok = { status: 200 } as const;

const user = check({
  name: 'POST /users',
  points,
  hint,
  request: { method: 'POST', path: '/users', json: { name: 'Ada', tags: ['a', { deep: null }] } },
  expect: { status: 201, json: z.object({ id: z.int(), name: z.string() }) },
});

const team = check({
  name: 'POST /teams',
  points,
  hint,
  request: { method: 'POST', path: '/teams' },
  expect: { status: [200, 201], json: z.object({ team: z.string().transform((team) => team.length) }) },
});

const silent = check({ name: 'GET /', points, hint, request: { path: '/' }, expect: { status: '2xx' } });

describe('a hint', () => {
  const rest = { name: 'a', points, request: { path: '/' }, expect: ok } as const;

  test('has one step or several, for the whole check or for a part', () => {
    check({ ...rest, hint: ['Look.', byTrack('Look again.', { fastapi: 'status_code=…' }), 'There.'] });
    check({ ...rest, hint: { status: ['Look.', 'Look again.'] } });
  });

  test('has at least one, and steps are words', () => {
    // @ts-expect-error: without a step there is no hint
    check({ ...rest, hint: [] });
    // @ts-expect-error: a step is no list of steps
    check({ ...rest, hint: ['Look.', ['Look again.']] });
    // @ts-expect-error: there is no such track
    check({ ...rest, hint: byTrack('Look.', { rails: 'head :created' }) });
  });
});

describe('an instructor’s checks', () => {
  test('read of the answer to a check of the course what needs no schema', () => {
    defineChecks(({ word }, course) => {
      const created = course('POST /users');
      expectTypeOf(created).toEqualTypeOf<Check>();
      return [
        check({
          ...plain,
          visibility: 'after-due',
          after: created,
          request: (answer) => {
            expectTypeOf(answer.json).toEqualTypeOf<unknown>();
            return { path: `/users/${answer.value('id')}?name=${word('name')}` };
          },
          expect: ok,
        }),
      ];
    });
  });

  test('are seen by one of three groups', () => {
    // @ts-expect-error: there is no such visibility
    check({ ...plain, visibility: 'secret', request: { path: '/' }, expect: ok });
  });
});

describe('the answer to an earlier check', () => {
  test('has the body of that check’s schema, as the schema makes it', () => {
    expectTypeOf(user).toEqualTypeOf<Check<{ id: number; name: string }>>();
    expectTypeOf(team).toEqualTypeOf<Check<{ team: number }>>();
    expectTypeOf(silent).toEqualTypeOf<Check<undefined>>();
  });

  test('arrives typed in the request and in the expectation', () => {
    check({
      ...plain,
      after: user,
      request: (answer) => {
        expectTypeOf(answer).toEqualTypeOf<Answer<{ id: number; name: string }>>();
        return { path: `/users/${answer.json.id}`, headers: { 'if-match': answer.header('etag') } };
      },
      expect: {
        status: 200,
        headers: { etag: (answer) => answer.header('etag') },
        json: (answer) => z.object({ id: z.literal(answer.json.id), name: z.literal(answer.json.name) }),
      },
    });
  });

  test('arrives at its place among several', () => {
    check({
      ...plain,
      after: [user, team],
      request: (one, two) => {
        expectTypeOf(one.json.id).toEqualTypeOf<number>();
        expectTypeOf(two.json.team).toEqualTypeOf<number>();
        return { path: `/teams/${two.json.team}/users/${one.json.id}` };
      },
      expect: { status: 200, text: (_one, two) => `${two.json.team}` },
    });
  });

  test('has no field that its schema does not name', () => {
    // @ts-expect-error: a user has an id, not a uuid
    check({ ...plain, after: user, request: (u) => ({ path: `/${u.json.uuid}` }), expect: ok });
    // @ts-expect-error: the second answer is the team's
    check({ ...plain, after: [user, team], request: (_, t) => ({ path: `/${t.json.id}` }), expect: ok });
    // @ts-expect-error: nothing was asked of the body
    check({ ...plain, after: silent, request: (s) => ({ path: `/${s.json.id}` }), expect: ok });
  });

  test('cannot be read without "after", nor beyond it', () => {
    // @ts-expect-error: no earlier check is named
    check({ ...plain, request: (u: Answer) => ({ path: `/${u.value('id')}` }), expect: ok });
    // @ts-expect-error: no earlier check is named
    check({ ...plain, request: { path: '/' }, expect: { text: (u: Answer) => u.text } });
    // @ts-expect-error: two earlier checks are named, not three
    check({ ...plain, after: [user, team], request: (_a, _b, c) => ({ path: c.location ?? '/' }), expect: {} });
    // @ts-expect-error: two earlier checks are named, not three
    check({ ...plain, after: [user, team], request: { path: '/' }, expect: { text: (_a, _b, c) => c.text } });
  });

  test('cannot be changed', () => {
    // @ts-expect-error: an answer is what came
    check({ ...plain, after: user, request: (u) => ({ path: `/${u.status++}` }), expect: ok });
  });
});

describe('a request', () => {
  test('has a path that starts with a slash', () => {
    check({ ...plain, request: { path: '/users?page=2' }, expect: ok });
    // @ts-expect-error: no slash
    check({ ...plain, request: { path: 'users' }, expect: ok });
    // @ts-expect-error: no slash
    check({ ...plain, after: user, request: (u) => ({ path: `users/${u.json.id}` }), expect: ok });
    // @ts-expect-error: no path
    check({ ...plain, request: { method: 'GET' }, expect: ok });
  });

  test('has one body at most, and only what JSON can write', () => {
    check({ ...plain, request: { path: '/', body: 'a' }, expect: ok });
    check({ ...plain, request: { path: '/', json: null }, expect: ok });
    // @ts-expect-error: json beside body
    check({ ...plain, request: { path: '/', json: {}, body: '{}' }, expect: ok });
    // @ts-expect-error: JSON has no dates
    check({ ...plain, request: { path: '/', json: { at: new Date() } }, expect: ok });
  });

  test('has a known method and header names in lower case', () => {
    check({
      ...plain,
      request: { method: 'PURGE', path: '/', headers: { accept: '*/*' } },
      expect: ok,
    });
    // @ts-expect-error: a method is in upper case
    check({ ...plain, request: { method: 'get', path: '/' }, expect: ok });
    // @ts-expect-error: upper case
    check({ ...plain, request: { path: '/', headers: { Accept: '*/*' } }, expect: ok });
  });
});

describe('an expectation', () => {
  const request = { path: '/' } as const;

  test('asks for a registered status, for several, or for a class', () => {
    check({ ...plain, request, expect: { status: 418 } });
    check({ ...plain, request, expect: { status: [400, 422] } });
    check({ ...plain, request, expect: { status: '4xx' } });
    // @ts-expect-error: not registered
    check({ ...plain, request, expect: { status: 299 } });
    // @ts-expect-error: one of them is not registered
    check({ ...plain, request, expect: { status: [200, 299] } });
    // @ts-expect-error: none at all
    check({ ...plain, request, expect: { status: [] } });
    // @ts-expect-error: there is no such class
    check({ ...plain, request, expect: { status: '6xx' } });
  });

  test('asks for no body of a 204, 205 or 304', () => {
    check({ ...plain, request, expect: { status: 204, empty: true } });
    check({ ...plain, request, expect: { status: 304, headers: { etag: 'a' } } });
    // @ts-expect-error: a 204 has no body
    check({ ...plain, request, expect: { status: 204, json: z.null() } });
    // @ts-expect-error: a 205 has no body
    check({ ...plain, request, expect: { status: 205, bytes: new Uint8Array() } });
    // @ts-expect-error: a 304 has no body
    check({ ...plain, request, expect: { status: 304, text: 'a' } });
  });

  test('counts the statuses of requests sent together, if need be as an earlier answer tells', () => {
    const both = together(request, request);
    check({ ...plain, request: both, expect: { statuses: { 201: 1, 409: 1 } } });
    check({ ...plain, after: user, request: both, expect: { statuses: (one) => ({ [one.json.id]: 1, 409: 1 }) } });
    // @ts-expect-error: not registered
    check({ ...plain, request: both, expect: { statuses: { 299: 2 } } });
    // @ts-expect-error: no earlier check is named
    check({ ...plain, request: both, expect: { statuses: (one: Answer) => ({ [one.status]: 2 }) } });
  });

  test('names header fields in lower case', () => {
    const location = reference('/users/{id}', (answer) => `/users/${answer.value('id')}`);
    check({ ...plain, request, expect: { headers: { location, allow: tokens(['GET']), etag: /a/ } } });
    // @ts-expect-error: upper case
    check({ ...plain, request, expect: { headers: { ETag: 'a' } } });
    // @ts-expect-error: a reference leads to a path
    reference('users/{id}');
  });

  test('takes a schema, not a value, for its JSON', () => {
    // @ts-expect-error: z.literal(1) is meant
    check({ ...plain, request, expect: { json: 1 } });
  });
});

describe('points and hints', () => {
  const base = { name: 'a', request: { path: '/' }, expect: { headers: { etag: 'a' } } } as const;

  test('are said once, per part, or per header field', () => {
    check({ ...base, points: 0, hint });
    check({ ...base, points: { headers: 1 }, hint: { headers: 'a' } });
    check({ ...base, points: { headers: { etag: 1 } }, hint: { headers: { etag: 'a' } } });
    // @ts-expect-error: there is no such part
    check({ ...base, points: { body: 1 }, hint });
    // @ts-expect-error: points are numbers
    check({ ...base, points: { status: '1' }, hint });
    // @ts-expect-error: upper case
    check({ ...base, points: { headers: { ETag: 1 } }, hint });
  });

  test('have to be said', () => {
    // @ts-expect-error: no hint
    check({ ...base, points });
    // @ts-expect-error: no points
    check({ ...base, hint });
  });
});

describe('an exercise', () => {
  test('is made from seeded values and takes checks of any body', () => {
    const define = defineExercise(({ word, integer, uuid }) => {
      expectTypeOf(word('a')).toEqualTypeOf<string>();
      expectTypeOf(integer('a', 1, 2)).toEqualTypeOf<number>();
      expectTypeOf(uuid('a')).toEqualTypeOf<string>();
      return { title: 'a', level: 'beginner', checks: [user, team, silent] };
    });
    expectTypeOf(define).returns.toEqualTypeOf<ExerciseDefinition>();
    // @ts-expect-error: there are two levels
    defineExercise(() => ({ title: 'a', level: 'expert', checks: [user] }));
    // @ts-expect-error: a check is made by check()
    defineExercise(() => ({ title: 'a', level: 'beginner', checks: [{ name: 'a' }] }));
  });
});
