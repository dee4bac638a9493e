import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { install } from './fixtures/process.ts';
import { temporary } from './fixtures/temporary.ts';
import { type Grade, gradeSchema } from './result.ts';

const installed = install(afterAll);

/** Everything of a grade that the seed decides. */
function requestsIn(json: string | undefined): unknown {
  const grade = gradeSchema.parse(JSON.parse(json ?? ''));
  return grade.exercises.flatMap(({ checks }) => checks.map(({ exchange }) => exchange?.request));
}

describe('the exit code', () => {
  test.concurrent.each([
    ['0 when everything is complete', ['greeting', '--solutions'], 0],
    ['1 when points are missing', ['greeting'], 1],
    ['0 when points are missing and it is told so', ['greeting', '--exit-zero'], 0],
    ['0 when the score is as high as asked for', ['greeting', '--min-score', '0'], 0],
    ['1 when the score is lower than asked for', ['greeting', '--min-score', '1'], 1],
    ['0 when there is nothing to do but to help', [], 0],
    ['2 when nothing is named to be graded', ['--verbose'], 2],
  ])('is %s', async (_when, argv, code) => {
    const { exitCode, stderr } = await installed.grade(argv);
    expect(exitCode).toBe(code);
    expect(stderr === '').toBe(code < 2);
  });

  test('is 3 when the grader is at fault, which scores nothing', async () => {
    const { grade, folder } = install();
    rmSync(join(folder, '.grade/host.cjs'));
    const { exitCode, stdout, stderr } = await grade(['greeting', '--solutions']);
    expect([exitCode, stdout]).toEqual([3, '']);
    expect(stderr).toContain('This is a fault of the grader, not of your server; nothing was scored.');
  });
});

describe('--json', () => {
  test('prints the grade and nothing else, also when the server prints a lot', async () => {
    const { grade, submit } = installed;
    const { stdout, stderr } = await grade(['greeting', '--submission', submit('prints-megabytes'), '--json']);
    const result: Grade = gradeSchema.parse(JSON.parse(stdout));
    expect(result).toMatchObject({ submission: 'prints-megabytes', complete: true, exercises: [{ id: 'greeting' }] });
    expect(stderr).toBe('');
  });

  test('holds the score that the exit code tells of', async () => {
    const { grade, submit } = installed;
    const argv = ['greeting', '--submission', submit('other-status'), '--json', '--min-score'];
    const [enough, tooLittle] = await Promise.all([grade([...argv, '94']), grade([...argv, '95'])]);
    expect(gradeSchema.parse(JSON.parse(enough.stdout))).toMatchObject({ earned: 37, possible: 39 });
    expect([enough.exitCode, tooLittle.exitCode]).toEqual([0, 1]);
  });
});

describe('--seed', () => {
  test('sends the same requests again, and another seed others', async () => {
    const { grade } = installed;
    const argv = ['greeting', '--solutions', '--json'];
    const first = await grade(argv);
    const { seed } = gradeSchema.parse(JSON.parse(first.stdout));
    const [again, other] = await Promise.all([seed, seed + 1].map((value) => grade([...argv, '--seed', `${value}`])));
    expect(requestsIn(again?.stdout)).toEqual(requestsIn(first.stdout));
    expect(requestsIn(other?.stdout)).not.toEqual(requestsIn(first.stdout));
  });

  test('is printed with every report', async () => {
    const { stdout } = await installed.grade(['greeting', '--seed', '4711']);
    expect(stdout).toMatch(/Seed {4}4711 {3}\(--seed 4711 sends the same values again\)$/m);
  });
});

test('--only grades one check', async () => {
  const { stdout, exitCode } = await installed.grade(['greeting', '--solutions', '--only', 'after', '--json']);
  const [exercise] = gradeSchema.parse(JSON.parse(stdout)).exercises;
  expect(exercise?.checks).toMatchObject([{ name: 'after', verdict: 'passed' }]);
  expect(exitCode).toBe(0);
});

test('--timeout is the time that one answer may take', async () => {
  const { grade, submit } = installed;
  const { stdout } = await grade(['greeting', '--submission', submit('never-answers'), '--timeout', '250']);
  expect(stdout).toContain('The server did not answer within 250 ms.');
});

describe('colour', () => {
  test.concurrent.each([
    ['is left out when the output is no terminal', [], {}, false],
    ['is used with FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['is left out with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['is left out with NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['is left out with --plain, whatever FORCE_COLOR says', ['--plain'], { FORCE_COLOR: '1' }, false],
  ])('%s', async (_title, argv, env, coloured) => {
    const { stdout } = await installed.grade(['greeting', ...argv], { env });
    expect(stdout.includes('\x1b[')).toBe(coloured);
    expect(stdout).toContain('FAIL');
  });
});

test('--submission names a folder from where the user is, --solutions always the model answers of the course', async () => {
  const cwd = temporary();
  mkdirSync(join(cwd, 'solutions'));
  writeFileSync(join(cwd, 'solutions', 'server.ts'), 'export default () => new Response();\n');
  const [own, ofTheCourse] = await Promise.all(
    [['--submission', 'solutions'], ['--solutions']].map((words) => installed.grade(['greeting', ...words], { cwd })),
  );
  expect(own?.exitCode).toBe(1);
  expect(ofTheCourse?.exitCode).toBe(0);
});

test.each([
  [['greeting'], 'There is no server to grade: '],
  [['hint', 'greeting'], 'There is no server to grade: '],
  [['serve', 'greeting'], 'There is no server to run in '],
])('%j says how to get a server back whose file is gone', async (argv, sentence) => {
  const installed = install();
  for (const name of ['server.ts', 'main.py'])
    rmSync(join(installed.folder, 'exercises/greeting', name), { force: true });
  const { exitCode, stderr } = await installed.grade(argv);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(sentence);
  expect(stderr).toContain('"grade reset greeting" puts the stub back.');
});

describe('a mistake in the command is answered with a sentence', () => {
  test.concurrent.each([
    [['greting'], 'There is no exercise "greting". Did you mean greeting?'],
    [['9'], 'There is no exercise "exercise-9".'],
    [['greeting', '--sed', '1'], 'There is no option --sed. Did you mean --seed?'],
    [['greeting', '--seed', 'x'], '--seed needs a whole number from 0 to 9007199254740991, not "x".'],
    [['greeting', '--seed'], '--seed needs a value after it. "grade --help" shows all options.'],
    [['greeting', '--min-score', '101'], '--min-score needs a whole number from 0 to 100, not "101".'],
    [['greeting', '--timeout', '0'], '--timeout needs a whole number from 1 to 600000, not "0".'],
    [['greeting', '--level', 'expert'], 'beginner'],
    [['greeting', '--only', 'statu'], 'There is no check "statu". Did you mean "status"?'],
    [['greeting', '--only', 'something else entirely'], 'The checks are:\n  status\n  set\n'],
    [['greeting', '--submission', 'solution'], 'There is no folder solution. Did you mean solutions?'],
    [
      ['greeting', '--submission', 'package.json'],
      '--submission package.json is a file; name the folder that it is in.',
    ],
    [['greeting', '--submission', 'bin'], 'There is no server to grade: '],
    [
      ['greeting', '--solutions', '--submission', 'bin'],
      'Name one folder to grade: either --submission DIR or --solutions.',
    ],
  ])('%j', async (argv, sentence) => {
    const { exitCode, stdout, stderr } = await installed.grade(argv);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^ +at /m);
    expect([exitCode, stdout]).toEqual([2, '']);
  });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a submission that the user may not read is named, and not graded with 0 points',
  async () => {
    const { folder, grade } = install();
    mkdirSync(join(folder, 'ada/greeting'), { recursive: true });
    chmodSync(join(folder, 'ada'), 0);
    onTestFinished(() => chmodSync(join(folder, 'ada'), 0o700));
    for (const submission of ['ada', 'ada/greeting']) {
      const { exitCode, stdout, stderr } = await grade(['--all', '--submission', submission]);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^ada\S* cannot be looked at: permission is denied\.$/);
    }
  },
);

describe('a broken definition', () => {
  function withDefinition(text: string) {
    const broken = install();
    writeFileSync(join(broken.folder, 'exercises/greeting/exercise.ts'), text);
    return broken;
  }
  const head = "import { check, defineExercise } from '../../grader/index.ts';\n";
  const file = join('exercises', 'greeting', 'exercise.ts');

  test('is reported with all its problems at once and the file', async () => {
    const check =
      "check({ name: 'one', points: -1, hint: '', request: { path: 'x' as '/x', headers: { A: '' } }, expect: {} })";
    const { grade } = withDefinition(
      `${head}const one = ${check};\nexport default defineExercise(() => ({ title: '', level: 'beginner', checks: [one, one] }));\n`,
    );
    const { exitCode, stderr } = await grade(['greeting']);
    const lines = stderr.split('\n');
    expect(lines.filter((line) => !line.startsWith(`${file}: `))).toEqual([]);
    const parts = [
      'has no title',
      'same name',
      'starts with a slash',
      'lower case',
      'expects nothing',
      'points are -1',
      'no hint',
    ];
    expect(parts.filter((part) => !lines.some((line) => line.includes(part)))).toEqual([]);
    expect(exitCode).toBe(2);
  });

  test.each([
    ['that does not compile', `${head}export default defineExercise(() => {`, 'cannot be compiled'],
    ['that throws', `${head}throw new Error('no');`, 'throws when it is loaded: Error: no'],
    [
      'that throws when it is built',
      `${head}export default defineExercise(() => { throw new Error('no'); });`,
      'the definition throws Error: no',
    ],
    ['that exports nothing', head, 'has to end with "export default defineExercise(…)"'],
  ])('%s is told with the file', async (_which, text, problem) => {
    const { exitCode, stderr } = await withDefinition(text).grade(['greeting']);
    expect(stderr).toContain(file);
    expect(stderr).toContain(problem);
    expect(exitCode).toBe(2);
  });

  test.skipIf(process.platform === 'win32')(
    'is none because an editor keeps a link there that leads to nothing',
    async () => {
      const { grade, folder } = install();
      symlinkSync('ada@here.4711', join(folder, 'exercises/greeting/.#server.ts'));
      expect((await grade(['greeting', '--solutions'])).exitCode).toBe(0);
    },
  );

  test('does not keep other exercises from being graded', async () => {
    const { grade, folder } = install();
    mkdirSync(join(folder, 'exercises/broken'));
    writeFileSync(join(folder, 'exercises/broken/exercise.ts'), 'export default 1;\n');
    const [good, all] = await Promise.all([grade(['greeting', '--solutions']), grade(['--all', '--solutions'])]);
    expect([good.exitCode, all.exitCode]).toEqual([0, 2]);
    expect(all.stderr).toContain(join('exercises', 'broken', 'exercise.ts'));
  });
});
