import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { runnerCommands } from './fixtures/github-runner.ts';
import { greeting, options, solution } from './fixtures/greeting.ts';
import { install } from './fixtures/process.ts';
import { temporary } from './fixtures/temporary.ts';
import { gradeExercise } from './grade.ts';

/** A submission whose folder holds something odd in the place of its server. */
async function gradedWith(place: (file: string) => unknown) {
  const folder = temporary();
  mkdirSync(join(folder, 'greeting'));
  await place(join(folder, 'greeting', 'server.ts'));
  return gradeExercise(await greeting(), { folder, name: 'ada' }, options);
}

describe.skipIf(process.platform === 'win32')('a folder in which the server is no file', () => {
  test.each([
    ['H2: a named pipe', (file: string) => execFileSync('mkfifo', [file])],
    ['H3: a folder', (file: string) => mkdirSync(file)],
    ['a link to itself', (file: string) => symlinkSync('server.ts', file)],
    [
      'H3: a socket',
      async (file: string) => {
        const server = createServer().listen(file);
        onTestFinished(() => void server.close());
        await vi.waitFor(() => expect(server.listening).toBe(true));
      },
    ],
  ] as const)('%s is not opened', async (_what, place) => {
    expect((await gradedWith(place)).server).toMatchObject({ started: false, reason: 'missing' });
  });
});

describe.skipIf(process.platform === 'win32')('H1: a server that reaches out of its submission', () => {
  const secret = join(temporary(afterAll), 'secret.ts');
  writeFileSync(secret, "export default 'canary-4711';\n");

  test.each([
    ['imports the model answer', (file: string) => writeFileSync(file, `export { default } from '${solution}';\n`)],
    [
      'imports a file as text',
      (file: string) =>
        writeFileSync(file, `import text from '${secret}' with { type: 'text' };\nexport default () => text;\n`),
    ],
    [
      'imports what is no program',
      (file: string) => writeFileSync(file, `import text from '${secret}.txt.ts';\nexport default () => text;\n`),
    ],
    ['is a symbolic link', (file: string) => symlinkSync(solution, file)],
    [
      'imports a symbolic link',
      (file: string) => {
        symlinkSync(solution, join(file, '../link.ts'));
        writeFileSync(file, "export { default } from './link.ts';\n");
      },
    ],
  ] as const)('that %s is not run, and learns nothing', async (_what, place) => {
    writeFileSync(`${secret}.txt.ts`, 'canary-4711 is not a program\n');
    const grade = await gradedWith(place);
    expect(grade).toMatchObject({ earned: 0, server: { started: false, reason: 'not-bundled' } });
    expect(JSON.stringify(grade)).toContain('lies outside of the submission');
    expect(JSON.stringify(grade)).not.toContain('canary-4711');
  });

  test('may bring modules and packages of its own', async () => {
    const grade = await gradedWith((file) => {
      const source = join(file, '../../node_modules/model/index.js');
      buildSync({ entryPoints: [solution], outfile: source, bundle: true, platform: 'node', format: 'esm' });
      writeFileSync(join(file, '../../node_modules/model/package.json'), '{ "type": "module", "main": "index.js" }');
      writeFileSync(join(file, '../../common.ts'), "export { default } from 'model';\n");
      writeFileSync(file, "export { default } from '../common.ts';\n");
    });
    expect(grade.earned).toBe(grade.possible);
  });
});

/** What a submission may bring in order to change how it is run or graded. */
const brought: Readonly<Record<string, string>> = {
  '.npmrc': 'node-options=--require ./evil.cjs\nscript-shell=/bin/false\n',
  '.env': 'GREETING=evil\nNODE_OPTIONS=--require ./evil.cjs\n',
  'evil.cjs': "throw new Error('a module that nobody asked for');\n",
  'package.json':
    '{ "type": "commonjs", "scripts": { "prepare": "node evil.cjs" }, "imports": { "#x": "./evil.cjs" } }\n',
  'tsconfig.json':
    '{ "extends": "./nowhere.json", "compilerOptions": { "target": "es3", "paths": { "*": ["./evil.cjs"] } } }\n',
  'exercise.ts': "throw new Error('a definition that is not asked');\n",
  'node_modules/undici/index.js': "throw new Error('a package that is not asked');\n",
  'sitecustomize.py': "raise SystemExit('a module that is not asked')\n",
};

describe('a folder', () => {
  test('H7 and H8: that brings settings, packages and a definition of its own changes nothing', async () => {
    const { folder, grade } = install();
    const submission = join(folder, 'ada');
    for (const below of ['', 'greeting']) {
      for (const [name, text] of Object.entries(brought)) {
        mkdirSync(join(submission, below, name, '..'), { recursive: true });
        writeFileSync(join(submission, below, name), text);
      }
    }
    copyFileSync(solution, join(submission, 'greeting', 'server.ts'));
    const argv = ['greeting', '--submission', submission, '--json'];
    const { exitCode, stdout, stderr } = await grade(argv, { cwd: submission });
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ complete: true, earned: 39, possible: 39 });
  });

  test.skipIf(process.platform === 'win32')('H5 and D18: with a hostile name is named in inert text', async () => {
    const { folder, grade } = install();
    const name = 'a\n::error::owned\u001b[2J\u202e##[add-mask]PASS';
    mkdirSync(join(folder, name, 'greeting'), { recursive: true });
    copyFileSync(join(folder, 'exercises', 'greeting', 'server.ts'), join(folder, name, 'greeting', 'server.ts'));
    for (const argv of [['greeting'], ['greeting', '--verbose'], ['elsewhere']]) {
      const { stdout, stderr } = await grade([...argv, '--submission', name]);
      expect(runnerCommands(`${stdout}\n${stderr}`)).toEqual([]);
      expect(stdout + stderr).not.toMatch(/[^\n\P{C}]/u);
    }
  });
});
