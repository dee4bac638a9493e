import { describe, expect, test } from 'vitest';
import { seeded } from './definition/seed.ts';
import { inert, inertLine, shorten } from './inert.ts';

const codes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const lineFeedAndTab = [0x0a, 0x09];

/** Characters that act, by what they do; written down here, not read from the engine's pattern. */
const active: readonly (readonly [kind: string, codes: readonly number[]])[] = [
  ['a C0 control', codes(0x00, 0x1f)],
  ['DEL or a C1 control', codes(0x7f, 0x9f)],
  [
    'a bidi mark, embedding, override or isolate',
    [0x061c, 0x200e, 0x200f, ...codes(0x202a, 0x202e), ...codes(0x2066, 0x2069)],
  ],
  ['a zero-width character', [0x00ad, 0x180e, ...codes(0x200b, 0x200d), ...codes(0x2060, 0x2064), 0xfeff]],
  ['a line or paragraph separator', [0x2028, 0x2029]],
  ['an interlinear annotation', codes(0xfff9, 0xfffb)],
  ['a tag character', [0xe0001, ...codes(0xe0020, 0xe007f)]],
  ['half of a surrogate pair', [0xd800, 0xdbff, 0xdc00, 0xdfff]],
  ['a private character', [0xe000, 0xf8ff, 0xf0000, 0x10fffd]],
  ['no character at all', [0xffff, 0xfdd0, 0x0378, 0x10ffff]],
];

describe.each(active)('%s', (_, list) => {
  test('becomes a visible escape on one line', () => {
    for (const code of list) {
      const escaped = inertLine(`a${String.fromCodePoint(code)}b`);
      expect(escaped, code.toString(16)).toMatch(/^a\\(?:[nrt]|x[0-9a-f]{2}|u\{[0-9a-f]+\})b$/);
    }
  });

  test('becomes the same escape in text of several lines, where line feeds and tabs stay', () => {
    for (const code of list) {
      const text = `a${String.fromCodePoint(code)}b`;
      expect(inert(text), code.toString(16)).toBe(lineFeedAndTab.includes(code) ? text : inertLine(text));
    }
  });
});

test.each([
  ['\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
  ['a\nb\r\nc\td', 'a\\nb\\r\\nc\\td'],
  ['\u0085\u009b', '\\x85\\x9b'],
  ['user\u202egpj.exe', 'user\\u{202e}gpj.exe'],
  ['\u{e0041}\ud800', '\\u{e0041}\\u{d800}'],
])('%j is shown as %s', (text, shown) => {
  expect(inertLine(text)).toBe(shown);
});

test.each([
  '',
  'plain text, 1 + 1 = 2',
  'ÄÖÜ ß é e\u0301 ñ',
  'Ελληνικά, русский, עברית, العربية',
  '日本語 한국어 हिन्दी',
  '→ … “quoted” 😀 👩',
  ' no-break\u00a0space ',
])('what only can be read stays as it is: %s', (text) => {
  expect(inert(text)).toBe(text);
  expect(inertLine(text)).toBe(text);
});

test('whatever the text, nothing that acts is left, and nothing readable is lost', () => {
  const { integer } = seeded(1);
  const all = active.flatMap(([, list]) => list);
  const isActive = new Set(all.map((code) => String.fromCodePoint(code)));
  const readable = [...'aZ09 é日😀'];
  for (let round = 0; round < 500; round += 1) {
    const characters = Array.from({ length: integer(`length ${round}`, 0, 20) }, (_, at) => {
      const kind = integer(`kind ${round} ${at}`, 0, 2);
      if (kind === 0) return readable[integer(`readable ${round} ${at}`, 0, readable.length - 1)] ?? '';
      if (kind === 1) return String.fromCodePoint(all[integer(`active ${round} ${at}`, 0, all.length - 1)] ?? 0);
      return String.fromCodePoint(integer(`any ${round} ${at}`, 0, 0x10ffff));
    });
    const text = characters.join('');
    expect([...inertLine(text)].filter((character) => isActive.has(character))).toEqual([]);
    expect([...inert(text)].filter((character) => isActive.has(character) && !'\n\t'.includes(character))).toEqual([]);
    const kept = [...inertLine(text).replace(/\\(?:[nrt]|x[0-9a-f]{2}|u\{[0-9a-f]+\})/g, '')];
    for (const character of readable) {
      const count = (list: readonly string[]) => list.filter((other) => other === character).length;
      expect(count(kept)).toBe(count([...text]));
    }
  }
});

describe('shortening', () => {
  test('leaves a text alone up to the limit', () => {
    expect(shorten('abcde', 5)).toBe('abcde');
  });

  test('says how many characters are left out beyond it', () => {
    expect(shorten('abcdefg', 5)).toBe('abcde … (2 more characters)');
  });

  test('counts and cuts whole characters', () => {
    expect(shorten('😀😀😀', 3)).toBe('😀😀😀');
    expect(shorten('😀😀😀', 2)).toBe('😀😀 … (1 more characters)');
  });
});
