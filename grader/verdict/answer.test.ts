import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Answer, Expectation } from '../exercise.ts';
import { asking } from '../fixtures/judged.ts';
import { answerOf, late, noAnswer, resolveReference, Unavailable } from './answer.ts';

function answer(body: string, expectation: Expectation = {}, headers: Record<string, string> = {}): Answer {
  const request = { method: 'POST', path: '/teams/1/users', headers: {}, body: undefined };
  const received = { status: 201, headers, body: new TextEncoder().encode(body) };
  return answerOf(asking(expectation, 'POST /users'), request, received, []);
}

const user = '{"id": 7, "name": "Ada", "tags": ["a", {"deep": "b"}], "ok": true, "none": null}';

describe('an answer', () => {
  test('hands on status, header fields and text as they came', () => {
    const { status, headers, text } = answer('\ufeffé', {}, { etag: '"1"' });
    expect({ status, headers, text }).toEqual({ status: 201, headers: { etag: '"1"' }, text: '\ufeffé' });
  });

  test.each<readonly [(string | number)[], string | number]>([
    [['id'], 7],
    [['name'], 'Ada'],
    [['tags', 0], 'a'],
    [['tags', 1, 'deep'], 'b'],
  ])('has at %j of its body the value %j', (place, value) => {
    expect(answer(user).value(...place)).toBe(value);
  });

  test('has a value whether or not the body fits its schema', () => {
    expect(answer(user, { json: z.object({ id: z.string() }) }).value('id')).toBe(7);
  });

  test('has no value where the body is not JSON, nor a member, nor a text or number', () => {
    const missing = (what: string) => new Unavailable(`the answer to "POST /users" had no ${what} in its body`);
    expect(() => answer('id=7').value('id')).toThrow(missing('id'));
    expect(() => answer(user).value('email')).toThrow(missing('email'));
    expect(() => answer(user).value('tags', 2)).toThrow(missing('tags.2'));
    expect(() => answer(user).value('ok')).toThrow(missing('ok'));
    expect(() => answer(user).value('none')).toThrow(missing('none'));
    expect(() => answer(user).value('none', 'deeper')).toThrow(missing('none.deeper'));
  });

  test.each([
    ['constructor', 'name'],
    ['toString', 'name'],
    ['name', 'length'],
  ])('has no value that only JavaScript put there: %s.%s', (...place) => {
    expect(() => answer(user).value(...place)).toThrow(Unavailable);
  });

  test('has the header field that is asked for, or says that it is missing', () => {
    expect(answer('', {}, { etag: '' }).header('etag')).toBe('');
    expect(() => answer('').header('etag')).toThrow(
      new Unavailable('the answer to "POST /users" had no etag header field'),
    );
  });

  test('has its JSON body as the schema of its check makes it', () => {
    const schema = z.object({ id: z.int().transform((id) => id * 2) });
    expect(answer(user, { json: schema }).json).toEqual({ id: 14 });
    expect(answer('[1]').json).toEqual([1]);
  });

  test('has no JSON body of another shape, and none that is not JSON', () => {
    expect(() => answer(user, { json: z.object({ id: z.string() }) }).json).toThrow(
      new Unavailable('the answer to "POST /users" had a body of another shape than it should have'),
    );
    expect(() => answer('').json).toThrow(new Unavailable('the answer to "POST /users" had a body that is empty'));
  });

  test('says without control characters why its body is not JSON', () => {
    expect(() => answer('\u001b]0;title\u0007').json).toThrow(/^[^\p{Cc}\p{Cf}]+$/u);
  });

  test('has a location only if it was sent', () => {
    expect(answer('', {}, { location: '7' }).location).toBe('/teams/1/7');
    expect(answer('').location).toBeUndefined();
  });
});

test('everything of an answer that never came is unavailable', () => {
  const none = noAnswer(asking({}, 'POST /users'));
  for (const read of [() => none.status, () => none.json, () => none.location, () => none.value('id')]) {
    expect(read).toThrow(new Unavailable('"POST /users" got no answer'));
  }
});

test('a late value is made from the earlier answers in their order; any other stays what it is', () => {
  const join = (one: Answer, two: Answer) => `${one.text} ${two.text}`;
  expect(late<string>(join as () => string, [answer('a'), answer('b')])).toBe('a b');
  expect(late('a', [])).toBe('a');
});

describe('a reference', () => {
  test.each<readonly [string | undefined, string | undefined]>([
    ['/users/1', '/users/1'],
    ['1', '/teams/1'],
    ['../users/1?full=yes', '/users/1?full=yes'],
    ['?page=2', '/teams/users?page=2'],
    ['', '/teams/users?page=1'],
    ['#top', '/teams/users?page=1'],
    ['/users/1#top', '/users/1'],
    ['http://localhost:3000/users/1', '/users/1'],
    ['//users/1', '/1'],
    ['/users/é', '/users/%C3%A9'],
    ['http://[', undefined],
    ['mailto:ada@example.com', undefined],
    ['urn:/users/1', undefined],
    ['file:///users/1', undefined],
    [undefined, undefined],
  ])('%j in an answer to /teams/users?page=1 leads to %j', (reference, path) => {
    expect(resolveReference(reference, '/teams/users?page=1')).toBe(path);
  });

  test('is resolved even when the request path looks like a host', () => {
    expect(resolveReference('x', '//evil/users')).toBe('//evil/x');
  });
});
