import { describe, expect, test } from 'vitest';
import { declarations } from '../arguments.ts';
import { course } from '../fixtures/greeting.ts';
import { nextWords } from './candidates.ts';
import { declaredCommands } from './declared.ts';

const commands = declaredCommands(declarations);

async function next(line: string): Promise<'files' | string[]> {
  const words = line.split(' ');
  const found = await nextWords(words.slice(0, -1), words.at(-1) ?? '', commands, course);
  return found.kind === 'files' ? 'files' : found.words.map(({ word }) => word);
}

test('every command is known by its name, its options and what stands behind it', () => {
  expect(commands.map(({ names }) => names[0])).toEqual(expect.arrayContaining(['$0', 'list', 'hint', 'explain']));
  const [grade] = commands;
  expect(grade?.positional?.name).toBe('exercise');
  expect(grade?.options.find(({ name }) => name === 'level')).toMatchObject({ choices: ['beginner', 'advanced'] });
  expect(grade?.options.find(({ name }) => name === 'all')).toMatchObject({ takesValue: false });
  expect(commands.flatMap(({ options }) => options).filter(({ describe }) => describe === '')).toEqual([]);
});

describe('what may come next', () => {
  test.each<readonly [string, 'files' | readonly string[]]>([
    ['gre', ['greeting']],
    ['exp', ['explain']],
    ['hint gre', ['greeting']],
    ['run gre', ['greeting']],
    ['hint exp', []],
    ['explain 40', ['400', '401', '402', '403', '404', '405', '406', '407', '408', '409']],
    ['explain 4x', ['4xx']],
    ['completion ', ['bash', 'zsh', 'fish']],
    ['greeting --lev', ['--level']],
    ['greeting --level ', ['beginner', 'advanced']],
    ['greeting --level=a', ['--level=advanced']],
    ['greeting --all --al', []],
    ['greeting --submission ', 'files'],
    ['greeting --submission=', 'files'],
    ['predict greeting --answers ', 'files'],
    ['greeting --seed ', []],
    ['greeting --report ju', ['junit']],
    ['greeting --report no', ['none']],
    ['greeting --reveal ju', ['junit']],
    ['handout ', 'files'],
    ['greeting --only header d', []],
    ['greeting --only sta', ['status']],
    ['hint greeting --only s', ['status', 'set']],
    ['--only sta', []],
    ['nowhere --only sta', []],
    ['greeting --only=sta', ['--only=status']],
    ['list --', ['--help', '--version']],
  ])('%s', async (line, words) => {
    expect(await next(line)).toEqual(words);
  });

  test('in the first place is a command or an exercise', async () => {
    expect(await next('')).toEqual(expect.arrayContaining(['list', 'verify', 'predict', 'greeting']));
  });

  test('is told with what it is', async () => {
    const found = await nextWords(['explain'], '404', commands, course);
    expect(found).toEqual({ kind: 'words', words: [{ word: '404', describe: 'Not Found' }] });
    const exercises = await nextWords(['hint'], '', commands, course);
    expect(exercises).toMatchObject({ words: [{ word: 'greeting', describe: expect.stringMatching(/\w/) }] });
  });
});
