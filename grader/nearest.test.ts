import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const exercises = ['exercise-1', 'exercise-2', 'exercise-2-advanced', 'exercise-10'];
const options = ['all', 'seed', 'submission', 'solutions', 'min-score'];

test.each<readonly [string, string, readonly string[], string | undefined]>([
  ['a letter replaced', 'exercise-2-advansed', exercises, 'exercise-2-advanced'],
  ['a letter left out', 'sed', options, 'seed'],
  ['a letter too many', 'seeed', options, 'seed'],
  ['two letters swapped', 'sumbission', options, 'submission'],
  ['other case', 'SOLUTIONS', options, 'solutions'],
  ['candidates in other case', 'post /users', ['GET /users', 'POST /Users'], 'POST /Users'],
  ['the word itself', 'exercise-10', exercises, 'exercise-10'],
  ['the fewest edits, not the first candidate', 'exercise-22', ['exercise-9', 'exercise-2'], 'exercise-2'],
  ['three edits of nine letters', 'submysyon', options, 'submission'],
  ['four edits of nine letters are too many', 'submysyan', options, undefined],
  ['one edit of a short word', 'al', options, 'all'],
  ['two edits of four letters', 'hnit', ['hint'], 'hint'],
  ['as many edits as there are letters are too many', 'foo', ['ok'], undefined],
  ['three edits of a short word are too many', 'xyz', options, undefined],
  ['no candidates', 'seed', [], undefined],
])('%s', (_, word, candidates, found) => {
  expect(nearest(word, candidates)).toBe(found);
});
