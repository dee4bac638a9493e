import { describe, expect, test } from 'vitest';
import type { Check, Part, Points } from './exercise.ts';
import { earnedPoints, possiblePoints } from './score.ts';
import type { PartResult } from './verdict/verdict.ts';

function worth(points: Points): Check {
  return { name: 'a', points, hint: 'b', after: [], request: { path: '/' }, expect: { status: 200 } };
}

/** Results in the writing `status+ headers/etag-`: what held, what did not. */
function results(text: string): PartResult[] {
  return text.split(' ').map((word) => {
    const [part = '', header] = word.slice(0, -1).split('/');
    return { part: part as Part, ...(header && { header }), held: word.endsWith('+'), mismatches: [] };
  });
}

describe('possible points', () => {
  test.each<readonly [Points, number]>([
    [5, 5],
    [0, 0],
    [{ status: 3, json: 2 }, 5],
    [{ status: 3, headers: 4 }, 7],
    [{ status: 3, headers: { etag: 1, vary: 2 } }, 6],
  ])('of %j are %i', (points, possible) => {
    expect(possiblePoints(points)).toBe(possible);
  });
});

describe('one number', () => {
  test('is earned when every part holds', () => {
    expect(earnedPoints(worth(5), results('status+ headers/etag+ json+'))).toBe(5);
  });

  test.each(['status- json+', 'status+ json-', 'headers/etag+ headers/vary-'])('is lost as a whole with %s', (text) => {
    expect(earnedPoints(worth(5), results(text))).toBe(0);
  });

  test('that is 0 is neither earned nor lost', () => {
    expect(earnedPoints(worth(0), results('status+'))).toBe(0);
  });
});

describe('points per part', () => {
  const perPart = { status: 3, headers: 4, json: 2 };
  const perField = { status: 3, headers: { etag: 1, vary: 2 } };

  test.each<readonly [string, Points, number]>([
    ['status+ headers/etag+ json+', perPart, 9],
    ['status+ headers/etag+ json-', perPart, 7],
    ['status- headers/etag+ json+', perPart, 6],
    ['status- headers/etag- json-', perPart, 0],
    ['status+ headers/etag+ headers/vary+', perPart, 7],
    ['status+ headers/etag+ headers/vary-', perPart, 3],
    ['status+ headers/etag+ headers/vary+', perField, 6],
    ['status+ headers/etag- headers/vary+', perField, 5],
    ['status- headers/etag+ headers/vary-', perField, 1],
  ])('with %s of %j are %i', (text, points, earned) => {
    expect(earnedPoints(worth(points), results(text))).toBe(earned);
  });
});
