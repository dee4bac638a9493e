import { describe, expect, test } from 'vitest';
import { asHostEvent, documents } from './channel.ts';

function read(...chunks: readonly Buffer[]): unknown[] {
  const found: unknown[] = [];
  const take = documents((document) => found.push(document));
  for (const chunk of chunks) take(chunk);
  return found;
}

describe('what a host writes on its channel', () => {
  test('is read by lines, wherever the chunks end', () => {
    const whole = Buffer.from('{"kind":"pong"}\n{"kind":"uncaught","thrown":{"summary":"Größe €","stack":""}}\n');
    const expected = [{ kind: 'pong' }, { kind: 'uncaught', thrown: { summary: 'Größe €', stack: '' } }];
    for (let at = 0; at <= whole.length; at += 1) {
      expect(read(whole.subarray(0, at), whole.subarray(at))).toEqual(expected);
    }
  });

  test('is left out where it is no JSON', () => {
    expect(read(Buffer.from('Hello\n{"kind":"pong"}\n'))).toEqual([{ kind: 'pong' }]);
  });

  test('is no event where its kind is not known', () => {
    expect(asHostEvent({ kind: 'exit-code', code: 0 })).toBeUndefined();
    expect(asHostEvent('pong')).toBeUndefined();
  });
});
