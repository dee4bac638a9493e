import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Answer, Expectation } from '../exercise.ts';
import { asking, complaints, heldParts } from '../fixtures/judged.ts';
import { answerOf, noAnswer } from './answer.ts';

function answer(body: string, schema?: z.ZodType): Answer {
  const check = asking({ status: 201, ...(schema && { json: schema }) }, 'POST /users');
  const request = { method: 'POST', path: '/users', headers: {}, body: undefined };
  return answerOf(check, request, { status: 201, headers: { etag: '"7"' }, body: new TextEncoder().encode(body) }, []);
}

const sameId: Expectation = { status: 200, json: (user: Answer) => z.object({ id: z.literal(user.value('id')) }) };
const missing = 'earlier answer: expected a value to compare with, received none: ';

describe('an expectation made from an earlier answer', () => {
  test.each<readonly [string, Expectation, string]>([
    ['a schema', sameId, '{"id": 7}'],
    ['a text', { text: (user: Answer) => `{"id": ${user.value('id')}}` }, '{"id": 7}'],
    ['a header field', { headers: { etag: (user: Answer) => user.header('etag') } }, ''],
    ['numbers of statuses', { statuses: (user: Answer) => (user.value('id') === 7 ? { 200: 1 } : { 409: 1 }) }, ''],
  ])('is fitted by what it says: %s', (_, expectation, body) => {
    expect(complaints(expectation, { headers: { etag: '"7"' }, body }, [answer('{"id": 7}')])).toEqual([]);
  });

  test.each<readonly [string, Expectation, string, string]>([
    ['a schema', sameId, '{"id": 8}', 'json $.id: expected 7, received 8'],
    ['a text', { text: (user: Answer) => `id ${user.value('id')}` }, 'id 8', 'body: expected "id 7", received "id 8"'],
    [
      'a header field',
      { headers: { etag: (user: Answer) => user.header('etag') } },
      '',
      `header etag: expected '"7"', received '"8"'`,
    ],
    [
      'numbers of statuses',
      { statuses: (user: Answer) => (user.value('id') === 7 ? { 409: 1 } : { 200: 1 }) },
      '',
      'statuses: expected 409 Conflict once, received 200 OK once',
    ],
  ])('is not fitted by anything else: %s', (_, expectation, body, complaint) => {
    expect(complaints(expectation, { headers: { etag: '"8"' }, body }, [answer('{"id": 7}')])).toEqual([complaint]);
  });

  test('reads several answers in the order of "after"', () => {
    const text = (one: Answer, two: Answer) => `${one.value('id')} ${two.value('id')}`;
    expect(complaints({ text }, { body: '1 2' }, [answer('{"id": 1}'), answer('{"id": 2}')])).toEqual([]);
  });
});

describe('an expectation whose earlier value did not arrive', () => {
  test('says which value is missing and costs its own part alone', () => {
    const earlier = [answer('{"name": "Ada"}')];
    expect(complaints(sameId, { body: '{"id": 7}' }, earlier)).toEqual([
      `${missing}the answer to "POST /users" had no id in its body`,
    ]);
    expect(heldParts(sameId, { body: '{"id": 7}' }, earlier)).toEqual(['status']);
  });

  test('costs the parts that count only when the statuses are right', () => {
    const statuses = (user: Answer) => (user.value('id') === 7 ? { 200: 1 } : { 409: 1 });
    expect(heldParts({ statuses, withinMs: 100 }, {}, [answer('{"id": 7}')])).toEqual(['statuses', 'withinMs']);
    expect(heldParts({ statuses, withinMs: 100 }, {}, [answer('{}')])).toEqual([]);
  });

  test('says that there was no answer at all', () => {
    const earlier = [noAnswer(asking({ status: 201 }, 'POST /users'))];
    expect(complaints(sameId, { body: '{"id": 7}' }, earlier)).toEqual([`${missing}"POST /users" got no answer`]);
  });

  test('says that the earlier body has another shape', () => {
    const text = (user: Answer) => String(user.json);
    const earlier = [answer('{"id": "7"}', z.object({ id: z.int() }))];
    expect(complaints({ text }, {}, earlier)).toEqual([
      `${missing}the answer to "POST /users" had a body of another shape than it should have`,
    ]);
  });

  test('is found when only a refinement of the schema reads the value', () => {
    const json = (user: Answer) => z.object({ id: z.int().refine((id) => id !== user.value('id'), 'another id') });
    expect(complaints({ json }, { body: '{"id": 7}' }, [answer('{}')])).toEqual([
      `${missing}the answer to "POST /users" had no id in its body`,
    ]);
  });

  test('lets a mistake of the author through, because it is no answer of the learner', () => {
    const text = (): string => {
      throw new TypeError('author');
    };
    expect(() => complaints({ text })).toThrow(TypeError);
  });
});
