import { describe, expect, test } from 'vitest';
import { replacement, splitLine } from './line.ts';

describe('a command line is split', () => {
  test.each<readonly [string, readonly string[], string, string | undefined]>([
    ['', [], '', undefined],
    ['grade', [], 'grade', undefined],
    ['grade ', ['grade'], '', undefined],
    ['grade  2 --on', ['grade', '2'], '--on', undefined],
    ['grade "a b', ['grade'], 'a b', '"'],
    ['grade \'a "b', ['grade'], 'a "b', "'"],
    ['grade "a b"', ['grade'], 'a b', undefined],
    ['grade "a b" ', ['grade', 'a b'], '', undefined],
    ['grade a\\ b', ['grade'], 'a b', undefined],
    ['grade "a\\"b \\x', ['grade'], 'a"b \\x', '"'],
    ["grade 'a\\' b", ['grade', 'a\\'], 'b', undefined],
    ['grade "" x', ['grade', ''], 'x', undefined],
    ['grade a\\', ['grade'], 'a', undefined],
  ])('%s', (text, words, current, open) => {
    expect(splitLine(text)).toMatchObject({ words, current, open });
  });
});

describe('bash puts in place of', () => {
  const name = 'GET /items/{id} with Range: bytes=0-9';
  test.each([
    ['grade --only ', name, `'${name}'`],
    ['grade --only GET', name, `'${name}'`],
    ['grade --only "GET', name, name],
    ["grade --only 'GET", name, name],
    ['grade --only "', 'costs $5 "or" `6`', 'costs \\$5 \\"or\\" \\`6\\`'],
    ["grade --only '", "the learner's", "the learner'\\''s"],
    ['grade --only ', "the learner's", "'the learner'\\''s'"],
    ['grade exer', 'exercise-2', 'exercise-2'],
    ['grade GET\\ /x:', name, undefined],
    ['grade --level=', '--level=advanced', undefined],
    ['grade a"b', 'a"b', undefined],
  ])('%s', (text, word, put) => {
    expect(replacement(word, splitLine(text))).toBe(put);
  });
});
