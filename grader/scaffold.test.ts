import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadExercises } from './definition/catalog.ts';
import type { Course } from './definition/course.ts';
import { UsageError } from './error.ts';
import { options, root } from './fixtures/greeting.ts';
import { noPython } from './fixtures/python.ts';
import { temporary } from './fixtures/temporary.ts';
import { scaffold } from './scaffold.ts';
import { verify } from './verify/verify.ts';

const example = join(root, 'grader/scaffold');

/** A course that has no exercise, or one in Python. */
function emptyCourse(others: readonly string[] = []): Course {
  const folder = temporary();
  mkdirSync(join(folder, 'exercises'));
  for (const name of others) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
  return { root: folder, cache: join(folder, 'cache') };
}

async function problemsOf(id: string, course: Course): Promise<readonly string[]> {
  const { exercises } = await verify([id], course, { ...options, runs: 2 });
  return exercises.flatMap(({ problems }) => problems);
}

const inPython = ['exercises/other/exercise.ts', 'exercises/other/main.py'];

describe('a new exercise', () => {
  async function passesWhenDone(others: readonly string[]): Promise<void> {
    const course = emptyCourse(others);
    const { id, files } = scaffold('exercise-8-advanced', 'Notes', course, example);
    const todo = await problemsOf(id, course);
    const toDo = files.filter((name) => !/^exercises.*(main\.py|server\.ts)$/.test(name));
    expect(todo).toHaveLength(toDo.length);
    for (const name of toDo) {
      expect(todo).toContainEqual(expect.stringMatching(`^${name}:\\d+ has a TODO that is not done yet`));
    }
    for (const name of toDo) {
      const file = join(course.root, name);
      const lines = readFileSync(file, 'utf8').split('\n');
      writeFileSync(file, lines.filter((line) => !line.includes('TODO:')).join('\n'));
    }
    expect(await problemsOf(id, course)).toEqual([]);
  }

  test('passes verification as soon as its TODOs are done', () => passesWhenDone([]));

  test.skipIf(noPython !== undefined)('is in Python as well where the course is', () => passesWhenDone(inPython));

  test('has the name, the title and the level that were asked for', () => {
    const course = emptyCourse();
    scaffold('8', undefined, course, example);
    const read = (name: string) => readFileSync(join(course.root, name), 'utf8');
    expect(read('exercises/exercise-8/exercise.ts')).toContain("title: 'Exercise 8', level: 'beginner'");
    expect(read('exercises/exercise-8/README.md')).toMatch(/^# Exercise 8\n[\s\S]*npx grade exercise-8\n/);
  });

  test.each(["It's gone", 'Back\\slash and "quotes"', 'More of {{id}}', "'{{title}}'"])(
    'has the title %s in its definition and its README',
    async (title) => {
      const course = emptyCourse();
      const { id } = scaffold('8', title, course, example);
      const [exercise] = await loadExercises([id], course, 1);
      expect(exercise?.title).toBe(title);
      expect(readFileSync(join(course.root, 'exercises', id, 'README.md'), 'utf8')).toContain(`# ${title}\n`);
    },
  );

  test.each(['', '  ', 'two\nlines'])('cannot have the title %j', (title) => {
    expect(() => scaffold('8', title, emptyCourse(), example)).toThrow('--title needs');
  });

  test.each(['Exercise 8', '../exercise-8', 'exercise_8', 'exercise--8', ''])('cannot be called "%s"', (name) => {
    expect(() => scaffold(name, undefined, emptyCourse(), example)).toThrow(UsageError);
  });

  test('is refused in a sentence where it cannot be written', () => {
    const course = emptyCourse();
    writeFileSync(join(course.root, 'solutions'), '');
    const name = 'solutions/exercise-8/right/other-choices.ts';
    expect(() => scaffold('8', undefined, course, example)).toThrow(
      new UsageError(`${join(name)} cannot be written: a part of its path is a file.`),
    );
  });

  test.each(['exercises/exercise-8/README.md', 'solutions/exercise-8/server.ts'])(
    'takes the place of nothing that is there, as %s',
    (name) => {
      const course = emptyCourse([name]);
      expect(() => scaffold('exercise-8', undefined, course, example)).toThrow('exercise-8 is there already');
      expect(readFileSync(join(course.root, name), 'utf8')).toBe('');
    },
  );
});
