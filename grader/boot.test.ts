import { existsSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { install } from './fixtures/process.ts';

/** Whether a run builds the grader anew when a file has come into its folder after it was built. */
async function isBuiltAnewAfter(place: (grader: string) => void): Promise<boolean> {
  const { folder, grade } = install();
  const [builder, mark] = [join(folder, 'grader/build.js'), join(folder, 'built')];
  const lines = [
    "import { writeFileSync } from 'node:fs';",
    `export const build = async () => writeFileSync(${JSON.stringify(mark)}, '');`,
  ];
  write(builder, lines.join('\n'));
  utimesSync(builder, 0, 0);
  place(join(folder, 'grader'));
  expect((await grade(['list'])).exitCode).toBe(0);
  return existsSync(mark);
}

function write(file: string, text = ''): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

test.each([
  ['a source file', 'cli.ts', true],
  ['a source file in a folder', 'server/host.ts', true],
  ['a source file in a folder of a folder', 'reporters/html/style.ts', true],
  ['a test', 'cli.test.ts', false],
  ['a fixture', 'fixtures/servers/hangs.ts', false],
  ['a text', 'reporters/README.md', false],
])('%s that is newer than what was built, %s, has it made anew: %s', async (_what, name, anew) => {
  expect(await isBuiltAnewAfter((grader) => write(join(grader, name)))).toBe(anew);
});

test.skipIf(process.platform === 'win32')('a link of an editor that leads to nothing is no source file', async () => {
  expect(await isBuiltAnewAfter((grader) => symlinkSync('ada@here.4711', join(grader, '.#cli.ts')))).toBe(false);
});

test('a grader that cannot be built anew is at fault, and nothing is graded', async () => {
  const { folder, grade } = install();
  write(join(folder, 'grader/build.js'), "export const build = async () => { throw new Error('no room'); };\n");
  const { exitCode, stdout, stderr } = await grade(['greeting', '--solutions']);
  expect([exitCode, stdout, stderr]).toEqual([3, '', 'The grader has changed and cannot be built anew: no room']);
});
