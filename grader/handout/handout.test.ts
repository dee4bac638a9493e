import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exerciseIds } from '../definition/course.ts';
import { course as fixtures, root } from '../fixtures/greeting.ts';
import { noJob } from '../fixtures/process.ts';
import { temporary } from '../fixtures/temporary.ts';
import { gradeSchema } from '../result.ts';
import { shellWord } from '../shell.ts';
import { handoutProblems } from './contents.ts';

const course = { root, cache: join(root, '.grade/exercises') };
const name = 'http-status-course';
const bin = join('node_modules', name, 'bin/grade.js');

function grade(file: string, words: readonly string[], cwd: string, changes: Record<string, string> = {}) {
  const env = { ...noJob, ...changes };
  return execa(process.execPath, [file, ...words], { cwd, reject: false, env });
}

/** Makes a handout for a user without a home, in which npm would keep what it likes. */
function handout(folder: string, ...words: string[]) {
  const homeless = { HOME: '/dev/null/none', npm_config_cache: '/dev/null/none' };
  return grade(join(root, 'bin/grade.js'), ['handout', folder, ...words], dirname(folder), homeless);
}

/** All files of a folder, by their paths with slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

const folder = join(temporary(afterAll), 'class');
const packed = temporary(afterAll);
let said = '';

beforeAll(async () => {
  const { stdout, stderr, exitCode } = await handout(folder);
  expect([exitCode, stderr]).toEqual([0, '']);
  said = stdout;
  const [tarball = ''] = readdirSync(join(folder, 'grader'));
  await execa('tar', ['-xzf', join(folder, 'grader', tarball)], { cwd: packed });
}, 120_000);

describe('a handout', () => {
  test('holds READMEs, stubs and given modules as they are in the course, and what makes a repository of them', () => {
    const ofExercises = exerciseIds(course).flatMap((id) => {
      const names = readdirSync(join(root, 'exercises', id), { withFileTypes: true });
      return names
        .filter((entry) => entry.isFile() && entry.name !== 'exercise.ts')
        .map((entry) => `exercises/${id}/${entry.name}`);
    });
    const others = [
      '.github/workflows/grade.yml',
      '.gitignore',
      '.npmrc',
      'README.md',
      'package-lock.json',
      'package.json',
      'tsconfig.json',
    ];
    expect(filesIn(folder).sort()).toEqual([...ofExercises, ...others, `grader/${name}-0.1.0.tgz`].sort());
    for (const path of ofExercises) expect(readFileSync(join(folder, path))).toEqual(readFileSync(join(root, path)));
  });

  test('says what to do next', () => {
    expect(said).toContain(`cd ${shellWord(folder)}\n  npm ci && npx grade exercise-1\n`);
    expect(said).toContain(`node ${shellWord(join(root, 'bin/grade.js'))} --all --submission DIR --authoritative`);
  });

  test.each(['watch', 'hint', 'explain', 'serve', 'reset'])('tells learners of %s', (command) => {
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`npx grade ${command}`);
  });

  test('never lets npx fetch a package of the same name from strangers', () => {
    expect(readFileSync(join(folder, '.npmrc'), 'utf8')).toMatch(/^yes=false$/m);
  });

  test('has pages whose links lead somewhere', () => {
    const pages = filesIn(folder).filter((path) => path.endsWith('.md'));
    const links = pages.flatMap((page) =>
      [...readFileSync(join(folder, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) =>
        join(dirname(page), link),
      ),
    );
    expect(links.length).toBeGreaterThan(13);
    expect(links.filter((link) => !existsSync(join(folder, link)))).toEqual([]);
  });
});

describe('the packed grader', () => {
  const paths = () => filesIn(join(packed, 'package'));

  test('brings what was built, so that nothing has to be built by learners', () => {
    expect(paths()).toEqual(
      expect.arrayContaining(['.grade/grade.cjs', '.grade/host.cjs', 'grader/server/host.py', 'bin/grade.js']),
    );
  });

  test('has no model answer, no wrong server, no test and no template', () => {
    expect(
      paths().filter((path) =>
        /solutions|\.test(-d)?\.|fixtures|templates|scaffold\/|bench|\.cache$|__pycache__/.test(path),
      ),
    ).toEqual([]);
    const answers = exerciseIds(course).flatMap((id) =>
      filesIn(join(root, 'solutions', id)).map((path) => readFileSync(join(root, 'solutions', id, path), 'utf8')),
    );
    const shipped = new Set(paths().map((path) => readFileSync(join(packed, 'package', path), 'utf8')));
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.filter((answer) => shipped.has(answer))).toEqual([]);
  });
});

describe('where the packed grader is installed', () => {
  const home = join(temporary(afterAll), 'home');

  beforeAll(() => {
    cpSync(join(folder, 'exercises'), join(home, 'exercises'), { recursive: true });
    cpSync(join(packed, 'package'), join(home, 'node_modules', name), { recursive: true });
    for (const other of readdirSync(join(root, 'node_modules')).filter((entry) => !entry.startsWith('.'))) {
      symlinkSync(join(root, 'node_modules', other), join(home, 'node_modules', other), 'junction');
    }
  });

  const run = (words: readonly string[], cwd = home) => grade(join(home, bin), words, cwd);

  test('the exercises of the folder are graded, also from one of its folders', async () => {
    const [here, below] = [await run(['exercise-2']), await run(['2'], join(home, 'exercises/exercise-2'))];
    expect(here.stdout.replaceAll('\\', '/')).toMatch(/^exercises\/exercise-2\/server\.ts started in/m);
    expect(below.stdout).toMatch(/^server\.ts started in/m);
    expect([here.exitCode, below.exitCode]).toEqual([1, 1]);
  });

  test('a right server earns everything', async () => {
    cpSync(join(root, 'solutions/exercise-2/server.ts'), join(home, 'exercises/exercise-2/server.ts'));
    const { stdout, exitCode } = await run(['exercise-2', '--json']);
    const { earned, possible, submission } = gradeSchema.parse(JSON.parse(stdout));
    expect([earned, exitCode, submission]).toEqual([possible, 0, 'exercises']);
  });

  test('what is remembered of a learner lies beside the exercises, where no installation removes it', async () => {
    await run(['exercise-3']);
    expect(existsSync(join(home, '.grade/record.json'))).toBe(true);
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toContain('.grade/\n');
  });

  test('the exercises can be listed, and a step of help be had', async () => {
    expect((await run(['list'])).stdout).toContain('exercise-7-advanced');
    expect((await run(['hint', 'exercise-1'])).stdout).toContain('Hint 1/');
  });

  test.each([
    ['graded', ['2', '--solutions']],
    ['proved', ['verify']],
  ])('model answers cannot be %s, because the instructor keeps them', async (_what, words) => {
    const { stderr, exitCode } = await run(words);
    expect(stderr).toBe('This copy of the course has no model answers; its instructor keeps them.');
    expect(exitCode).toBe(2);
  });

  test.each([
    ['handout', 'other'],
    ['new', 'exercise-8'],
  ])('grade %s is for the repository of the course', async (...words) => {
    const { stderr, exitCode } = await run(words);
    expect(stderr).toBe(`grade ${words[0]} needs the repository of the course, which its instructor has.`);
    expect(exitCode).toBe(2);
  });

  test('a folder without exercises is refused with what to do', async () => {
    const elsewhere = temporary();
    const { stderr, exitCode } = await run(['2'], elsewhere);
    expect(stderr).toContain(
      `There is no folder exercises in ${elsewhere}, nor above it. Go to the folder of your course`,
    );
    expect(exitCode).toBe(2);
  });
});

const npm = (...words: string[]) =>
  execa('npm', [...words, '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=0'], {
    cwd: folder,
    reject: false,
  });

test('a learner installs and grades it with "npm ci && npx grade exercise-2"', {
  timeout: 300_000,
}, async (context) => {
  const installed = await npm('ci');
  if (/ENOTCACHED|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(installed.stderr)) context.skip('no npm registry');
  expect(installed.exitCode, installed.stderr).toBe(0);
  const { stdout, exitCode } = await execa('npx', ['grade', 'exercise-2'], {
    cwd: folder,
    reject: false,
    env: noJob,
  });
  expect(stdout).toContain('Score   0 of 100 points');
  expect(exitCode).toBe(1);

  // npm itself would lock the same versions in the same places.
  const made = withoutAddresses(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  expect((await npm('install', '--package-lock-only')).exitCode).toBe(0);
  expect(withoutAddresses(readFileSync(join(folder, 'package-lock.json'), 'utf8'))).toEqual(made);
});

/** A lock without the addresses of registries, which it need not hold. */
function withoutAddresses(lock: string): unknown {
  return JSON.parse(lock, (key, value) => (key === 'resolved' && /^https?:/.test(value) ? undefined : value));
}

describe('a handout is refused', () => {
  test('in a folder that holds something', async () => {
    const full = temporary();
    writeFileSync(join(full, 'notes.txt'), '');
    const { stderr, exitCode } = await handout(full);
    expect(stderr).toBe(`${full} is not empty (notes.txt). Name a new folder, or an empty one.`);
    expect([exitCode, readdirSync(full)]).toEqual([2, ['notes.txt']]);
  });

  test('where it cannot be written', async () => {
    const file = join(temporary(), 'notes.txt');
    writeFileSync(file, '');
    const folder = join(file, 'class');
    const { stderr, exitCode } = await grade(join(root, 'bin/grade.js'), ['handout', folder], root);
    expect(stderr).toBe(`${folder} cannot be written: a part of its path is a file.`);
    expect(exitCode).toBe(2);
  });

  test('in the course', async () => {
    const { stderr, exitCode } = await handout(join(root, 'exercises/class'));
    expect(stderr).toContain('lies in the course. Name a folder beside it, such as ../class.');
    expect([exitCode, existsSync(join(root, 'exercises/class'))]).toEqual([2, false]);
  });

  test('when a stub is the model answer, or has nothing to do', () => {
    const copy = temporary();
    cpSync(fixtures.root, copy, { recursive: true });
    const problems = () => handoutProblems('greeting', { root: copy, cache: copy });
    expect(problems()).toEqual([]);
    const stub = join(copy, 'exercises/greeting/server.ts');
    const text = readFileSync(stub, 'utf8');
    writeFileSync(stub, text.replaceAll('TODO', ''));
    expect(problems()).toEqual([`${join('exercises', 'greeting', 'server.ts')} has no TODO for the learner.`]);
    for (const folder of ['exercises', 'solutions'])
      writeFileSync(join(copy, folder, 'greeting/server.ts'), text.replaceAll('TODO:', 'TODO'));
    expect(problems()).toEqual([`${join('exercises', 'greeting', 'server.ts')} is the model answer.`]);
  });
});

test('a repository without files is room enough, and --ci chooses its service', async () => {
  const room = temporary();
  mkdirSync(join(room, '.git'));
  expect((await handout(room, '--ci', 'gitlab')).exitCode).toBe(0);
  expect([existsSync(join(room, '.gitlab-ci.yml')), existsSync(join(room, '.github'))]).toEqual([true, false]);
});
