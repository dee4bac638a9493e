import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporary } from '../fixtures/temporary.ts';
import { forgetPassed, readShown, writeShown } from './memory.ts';

function courseWith(text?: string) {
  const root = temporary();
  mkdirSync(join(root, '.grade'));
  if (text !== undefined) writeFileSync(join(root, '.grade', 'hints.json'), text);
  return { root, cache: join(root, '.grade', 'exercises') };
}

test('what has been shown is remembered', () => {
  const course = courseWith();
  writeShown(course, { 'exercise-2': { a: 1 } });
  expect(readShown(course)).toEqual({ 'exercise-2': { a: 1 } });
});

test.each(['', '{', '[]', '{"exercise-2":1}', '{"exercise-2":{"a":-1}}', '{"exercise-2":{"a":"1"}}'])(
  'a file that holds %o is like none',
  (text) => {
    expect(readShown(courseWith(text))).toEqual({});
  },
);

test('where nothing can be written, nothing is remembered', () => {
  const { root, cache } = courseWith();
  const course = { root: join(root, 'package.json'), cache };
  writeFileSync(course.root, '{}');
  writeShown(course, { 'exercise-2': { a: 1 } });
  expect(readShown(course)).toEqual({});
});

test('no file is made only to forget something', () => {
  const course = courseWith();
  forgetPassed(course, []);
  expect(() => readFileSync(join(course.root, '.grade', 'hints.json'))).toThrow('ENOENT');
});
