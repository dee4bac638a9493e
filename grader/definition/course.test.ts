import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../error.ts';
import type { Level } from '../exercise.ts';
import { temporary } from '../fixtures/temporary.ts';
import { type Course, resolveIds } from './course.ts';

const ids = ['exercise-2', 'exercise-7', 'exercise-7-advanced', '3-basics', 'greeting'];

function course(): Course {
  const root = temporary();
  for (const id of ids) {
    mkdirSync(join(root, 'exercises', id), { recursive: true });
    writeFileSync(join(root, 'exercises', id, 'exercise.ts'), '');
  }
  return { root, cache: root };
}

test.each<readonly [typed: string, level: Level | undefined, id: string]>([
  ['exercise-7', undefined, 'exercise-7'],
  ['7', undefined, 'exercise-7'],
  ['7', 'advanced', 'exercise-7-advanced'],
  ['7-advanced', undefined, 'exercise-7-advanced'],
  ['7-advanced', 'advanced', 'exercise-7-advanced'],
  ['greeting', undefined, 'greeting'],
  ['3-basics', undefined, '3-basics'],
  ['exercises/exercise-2/', undefined, 'exercise-2'],
  ['./exercises/exercise-2', 'beginner', 'exercise-2'],
  ['exercises/exercise-7-advanced/server.ts', undefined, 'exercise-7-advanced'],
  ['exercises\\exercise-2\\main.py', undefined, 'exercise-2'],
])('%s, level %s, is %s', (typed, level, id) => {
  expect(resolveIds([typed], level, course())).toEqual([id]);
});

test('an advanced exercise is not one of the level beginner', () => {
  const resolve = () => resolveIds(['7-advanced'], 'beginner', course());
  expect(resolve).toThrow('exercise-7-advanced is not of the level beginner. Leave out one of the two.');
});

test.each([
  ['7-advnced', 'There is no exercise "exercise-7-advnced". Did you mean exercise-7-advanced?'],
  ['exercises/exercise2', 'There is no exercise "exercise2". Did you mean exercise-2?'],
  ['wtach', 'There is no exercise "wtach". Did you mean watch?'],
  ['foo', 'There is no exercise "foo".'],
])('%s is answered with the nearest one', (typed, sentence) => {
  const resolve = () => resolveIds([typed], undefined, course());
  expect(resolve).toThrow(UsageError);
  expect(resolve).toThrow(`${sentence}\n"grade list" shows all exercises.`);
});
