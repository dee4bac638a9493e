import { describe, expect, test } from 'vitest';
import { freshSeed, type Seeded, seeded } from './seed.ts';

const labels = Array.from({ length: 2_000 }, (_, at) => `label ${at}`);

const kinds: readonly (readonly [
  name: string,
  make: (values: Seeded, label: string) => string | number,
  shape: RegExp,
])[] = [
  ['a word', (values, label) => values.word(label), /^n[a-z0-9]{6}$/],
  ['a whole number', (values, label) => values.integer(label), /^[1-8]\d{2}$/],
  [
    'a UUID',
    (values, label) => values.uuid(label),
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  ],
];

describe.each(kinds)('%s', (_, make, shape) => {
  test('is the same for the same seed and label, in whatever order values are asked for', () => {
    const [one, other] = [seeded(7), seeded(7)];
    const forward = labels.slice(0, 50).map((label) => make(one, label));
    const backward = labels
      .slice(0, 50)
      .reverse()
      .map((label) => make(other, label));
    expect(backward.reverse()).toEqual(forward);
  });

  test('has its shape', () => {
    for (const label of labels) expect(String(make(seeded(7), label))).toMatch(shape);
  });

  test('depends on the seed', () => {
    const values = new Set(labels.map((_, seed) => make(seeded(seed), 'user name')));
    expect(values.size).toBeGreaterThan(600);
  });

  test('depends on the label, also where labels differ in one character', () => {
    const values = new Set(labels.map((label) => make(seeded(7), label)));
    expect(values.size).toBeGreaterThan(600);
  });
});

test('words and UUIDs of different labels do not collide', () => {
  const values = seeded(1);
  expect(new Set(labels.map((label) => values.word(label))).size).toBe(labels.length);
  expect(new Set(labels.map((label) => values.uuid(label))).size).toBe(labels.length);
});

describe('whole numbers', () => {
  test('reach both ends of their range and stay inside', () => {
    const drawn = labels.map((label) => seeded(3).integer(label, -2, 2));
    expect([...new Set(drawn)].sort((one, other) => one - other)).toEqual([-2, -1, 0, 1, 2]);
  });

  test('are the one number there is when both ends are the same', () => {
    expect(seeded(3).integer('x', 5, 5)).toBe(5);
  });

  test.each([0, 1, 999_999])('are spread evenly over the range with seed %i', (seed) => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (const label of labels) counts[seeded(seed).integer(label, 0, 9)]! += 1; // ten counts, for 0 to 9
    for (const count of counts) expect(Math.abs(count - labels.length / 10)).toBeLessThan(70); // five standard deviations
  });
});

test('every character of a word takes all letters and digits', () => {
  const words = labels.map((label) => seeded(2).word(label));
  for (let at = 1; at <= 6; at += 1) expect(new Set(words.map((word) => word[at])).size).toBe(36);
});

test('a fresh seed is a whole number that --seed accepts, and not always the same', () => {
  const seeds = Array.from({ length: 200 }, freshSeed);
  for (const seed of seeds) expect(String(seed)).toMatch(/^\d{1,6}$/);
  expect(new Set(seeds).size).toBeGreaterThan(100);
});
