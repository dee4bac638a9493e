import { describe, expect, test } from 'vitest';
import { parseJson, textOf } from './content.ts';

function parse(body: string | Uint8Array) {
  return parseJson(typeof body === 'string' ? new TextEncoder().encode(body) : body);
}

function problemOf(body: string | Uint8Array): string {
  const parsed = parse(body);
  return parsed.kind === 'not-json' ? parsed.problem : `JSON ${JSON.stringify(parsed.value)}`;
}

describe('a body is JSON', () => {
  test.each<readonly [string, unknown]>([
    ['{"id": 1}', { id: 1 }],
    [' [1, "é"] \r\n', [1, 'é']],
    ['null', null],
    ['"\\u001b"', '\u001b'],
    [`"${'['.repeat(100)}"`, '['.repeat(100)],
    [`["\\"${'['.repeat(100)}"]`, [`"${'['.repeat(100)}`]],
    [`["\\\\", ${'[],'.repeat(100)}1]`, ['\\', ...Array.from({ length: 100 }, () => []), 1]],
  ])('when it is %s', (body, value) => {
    expect(parse(body)).toEqual({ kind: 'json', value });
  });

  test.each(['[]', '{"a":}'])('when it is nested 64 deep by %s', (pair) => {
    const [open, close] = [pair.slice(0, -1), pair.slice(-1)];
    expect(parse(`${open.repeat(64)}${pair === '[]' ? '' : '1'}${close.repeat(64)}`).kind).toBe('json');
  });
});

describe('a body is not JSON, with the reason,', () => {
  test.each<readonly [string, string | Uint8Array, string]>([
    ['when there is none', '', 'is empty'],
    ['when it is not UTF-8', Uint8Array.of(0x22, 0xc3, 0x22), 'is not UTF-8'],
    ['when it is UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'is not UTF-8'],
    ['when it starts with a byte-order mark', '\ufeff{}', 'starts with a byte-order mark'],
    ['when it is nested 65 deep', `${'['.repeat(65)}${']'.repeat(65)}`, 'is nested more than 64 levels deep'],
    ['when it is nested 100,000 deep', '['.repeat(100_000), 'is nested more than 64 levels deep'],
    ['when its objects are nested 100,000 deep', '{"a":'.repeat(100_000), 'is nested more than 64 levels deep'],
  ])('%s', (_, body, problem) => {
    expect(problemOf(body)).toBe(problem);
  });

  test('when it is anything else', () => {
    for (const body of ['<p>', 'not json', '{id: 1}', '{"id": 1,}', '{} {}', ' ', 'NaN', "'a'"]) {
      expect(problemOf(body)).toMatch(/^is not JSON \(.+\)$/);
    }
  });

  test('does not repeat the text, which the report shows anyway', () => {
    for (const body of ['Internal Server Error', 'no', `{"a": ${'x'.repeat(99)}}`]) {
      expect(problemOf(body)).toMatch(/^is not JSON \(Unexpected token '?.'?( in JSON at position \d+)?\)$/);
    }
  });

  test('which names the position of a syntax error', () => {
    expect(problemOf('{"id": 1 "name": 2}')).toMatch(/position 9\b/);
  });

  test('which shows none of its characters that could act on a terminal', () => {
    for (const body of ['\u001b[2J', '{"a": \u202e}', '\u0007', '[1,\u200b2]']) {
      expect(problemOf(body)).toMatch(/^is not JSON \([^\p{Cc}\p{Cf}]+\)$/u);
    }
  });
});

test('text is read as UTF-8, a byte-order mark stays, and what is not UTF-8 is replaced', () => {
  expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0xff))).toBe('\ufeffé\ufffd');
});
