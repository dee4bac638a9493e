import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';
import { install } from '../fixtures/process.ts';
import { noPython } from '../fixtures/python.ts';

const noGit = execaSync('git', ['--version'], { reject: false }).exitCode !== 0;
const path = join('exercises', 'greeting', 'server.ts');

/** An installed course; with git when `commits` is called. */
function course() {
  const { folder, grade } = install();
  const file = join(folder, path);
  const git = (...words: string[]) =>
    execaSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'init.defaultBranch=main', ...words], {
      cwd: folder,
    });
  return {
    ...{ folder, file, grade, stub: readFileSync(file, 'utf8') },
    solve: () => copyFileSync(join(folder, 'solutions/greeting/server.ts'), file),
    commit: () => {
      if (!existsSync(join(folder, '.git'))) git('init', '-q');
      git('add', 'exercises');
      git('commit', '-q', '-m', 'x');
    },
    /** What npm ci keeps. */
    keep: () => {
      mkdirSync(join(folder, '.grade/stubs/greeting'), { recursive: true });
      copyFileSync(file, join(folder, '.grade/stubs/greeting/server.ts'));
    },
  };
}

describe.skipIf(noGit)('grade reset with git', () => {
  test('puts the stub back, also when the work on it was committed, and keeps it under a new name each time', async () => {
    const { file, stub, grade, commit, solve, folder } = course();
    commit();
    solve();
    commit();
    const own = readFileSync(file, 'utf8');
    const { stdout, exitCode } = await grade(['reset', 'greeting']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^exercises.greeting.server\.ts is the stub again, from git commit [0-9a-f]{8}\.$/m);
    expect(stdout).toContain(`Your file is ${join('exercises', 'greeting', 'server.kept-1.ts')} now.`);
    expect(readFileSync(file, 'utf8')).toBe(stub);
    expect(readFileSync(join(folder, 'exercises/greeting/server.kept-1.ts'), 'utf8')).toBe(own);
    writeFileSync(file, 'mine');
    await grade(['reset', 'greeting']);
    expect(readFileSync(join(folder, 'exercises/greeting/server.kept-2.ts'), 'utf8')).toBe('mine');
  });

  test('takes a stub that the author has changed later, and not the first one', async () => {
    const { file, stub, grade, commit, solve, folder } = course();
    commit();
    const newer = `${stub}// TODO: one thing more\n`;
    writeFileSync(file, newer);
    writeFileSync(join(folder, 'exercises/greeting/README.md'), '# Greeting, second edition\n');
    commit();
    solve();
    commit();
    await grade(['reset', 'greeting']);
    expect(readFileSync(file, 'utf8')).toBe(newer);
  });

  test('takes the copy of npm ci when all commits hold work that earns something', async () => {
    const { file, stub, grade, commit, solve, keep } = course();
    keep();
    writeFileSync(file, readFileSync(file, 'utf8'));
    solve();
    writeFileSync(file, `// TODO\n${readFileSync(file, 'utf8')}`);
    commit();
    const { stdout } = await grade(['reset', 'greeting']);
    expect(stdout).toContain('from the copy that npm ci has kept');
    expect(readFileSync(file, 'utf8')).toBe(stub);
  });
});

describe('grade reset', () => {
  test('refuses a copy that earns something, and changes nothing', async () => {
    const { file, grade, solve, keep } = course();
    solve();
    writeFileSync(file, `// TODO\n${readFileSync(file, 'utf8')}`);
    keep();
    const own = readFileSync(file, 'utf8');
    const { stderr, exitCode } = await grade(['reset', 'greeting']);
    expect([exitCode, readFileSync(file, 'utf8')]).toEqual([2, own]);
    expect(stderr).toContain('The stub of exercises/greeting/server.ts is not to be found');
  });

  test('makes a file that is gone again, and says so when there is nothing to do', async () => {
    const { file, stub, grade, keep } = course();
    keep();
    rmSync(file);
    const first = await grade(['reset', 'greeting']);
    expect(first.stdout).not.toContain('Your file');
    expect(readFileSync(file, 'utf8')).toBe(stub);
    const { stdout, exitCode } = await grade(['reset', 'greeting']);
    expect(stdout).toContain('is the stub already. For main.py, add --track fastapi.');
    expect(exitCode).toBe(0);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'changes nothing where the folder cannot be written, and says so',
    async () => {
      const { file, grade, solve, keep } = course();
      keep();
      solve();
      chmodSync(join(file, '..'), 0o555);
      onTestFinished(() => chmodSync(join(file, '..'), 0o755));
      const own = readFileSync(file, 'utf8');
      const { stderr, exitCode } = await grade(['reset', 'greeting']);
      expect(stderr).toBe(`${path} cannot be written: permission is denied.`);
      expect([exitCode, readFileSync(file, 'utf8')]).toEqual([2, own]);
    },
  );

  test('forgets what was earned', async () => {
    const { grade, solve, keep, folder } = course();
    keep();
    solve();
    await grade(['greeting']);
    const record = () => JSON.parse(readFileSync(join(folder, '.grade/record.json'), 'utf8')).exercises.greeting;
    expect(record()).toMatchObject({ typescript: { complete: true } });
    await grade(['reset', 'greeting']);
    expect(record()).toEqual({});
  });

  test.skipIf(noPython !== undefined)('resets main.py with --track fastapi, and leaves server.ts alone', async () => {
    const { folder, file, grade, solve } = course();
    const python = join(folder, 'exercises/greeting/main.py');
    mkdirSync(join(folder, '.grade/stubs/greeting'), { recursive: true });
    copyFileSync(python, join(folder, '.grade/stubs/greeting/main.py'));
    solve();
    const [stub, server] = [readFileSync(python, 'utf8'), readFileSync(file, 'utf8')];
    copyFileSync(join(folder, 'solutions/greeting/main.py'), python);
    const { stdout } = await grade(['reset', 'greeting', '--track', 'fastapi']);
    expect(stdout).toContain('main.kept-1.py');
    expect([readFileSync(python, 'utf8'), readFileSync(file, 'utf8')]).toEqual([stub, server]);
  });
});
