import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { install } from '../fixtures/process.ts';
import * as readers from '../fixtures/report-readers.ts';
import { temporary } from '../fixtures/temporary.ts';

/** For runs that are refused at once, several at a time. */
const shared = install(afterAll);

/** A place to write reports in, and the grader. */
function writing() {
  const installed = install();
  const cwd = temporary();
  return {
    ...installed,
    cwd,
    run: (argv: readonly string[], env: Readonly<Record<string, string>> = {}) =>
      installed.grade(['greeting', ...argv], { cwd, env }),
    read: (name: string) => readFileSync(join(cwd, name), 'utf8'),
  };
}

function reports(...wishes: readonly string[]): string[] {
  return wishes.flatMap((wish) => ['--report', wish]);
}

describe('--report', () => {
  test('writes each format into its file, beside what is printed', async () => {
    const { run, read } = writing();
    const argv = reports('junit', 'ctrf=reports/ctrf.json', 'json=grade.json', 'markdown=grade.md');
    const { stdout, stderr, exitCode } = await run(argv);
    expect([stderr, exitCode]).toEqual(['', 1]);
    expect(readers.readText(stdout)).toEqual(readers.readJson(read('grade.json')));
    const { earned, possible } = readers.readText(stdout);
    expect(readers.readJunit(read('grade.xml'))).toMatchObject({ earned, possible });
    expect(readers.readCtrf(read('reports/ctrf.json'))).toMatchObject({ earned, possible });
    expect(readers.readMarkdown(read('grade.md'))).toEqual({ earned, possible });
  });

  test('without a file takes the place of what is printed', async () => {
    const { run } = writing();
    const [tap, dash] = await Promise.all([run(reports('tap')), run(reports('junit=-'))]);
    expect(readers.readTap(tap.stdout)).toMatchObject({ possible: 39 });
    expect(readers.readJunit(dash.stdout)).toMatchObject({ possible: 39 });
  });

  test('for Autolab comes last, below what is printed', async () => {
    const { stdout } = await writing().run(reports('autolab'));
    expect(readers.readText(stdout)).toMatchObject(readers.readAutolab(stdout));
  });

  test('replaces a report as a whole, also one behind a link, and leaves nothing else behind', async () => {
    const { run, read, cwd } = writing();
    writeFileSync(join(cwd, 'precious'), 'precious');
    symlinkSync('precious', join(cwd, 'grade.xml'));
    await run(reports('junit'));
    expect(read('precious')).toBe('precious');
    expect(readers.readJunit(read('grade.xml'))).toMatchObject({ possible: 39 });
    expect(readdirSync(cwd).sort()).toEqual(['grade.xml', 'precious']);
  });

  test.skipIf(process.platform === 'win32')('writes into a pipe without putting a file in its place', async () => {
    const { run, cwd } = writing();
    const pipe = join(cwd, 'pipe');
    await execa('mkfifo', [pipe]);
    const [{ stdout }] = await Promise.all([execa('cat', [pipe]), run(reports('tap=pipe'))]);
    expect(readers.readTap(stdout)).toMatchObject({ possible: 39 });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test('shows a server that is missing in the place of the report, because nobody has typed the command there', async () => {
    const { run, read, cwd } = writing();
    mkdirSync(join(cwd, 'empty'));
    const { exitCode } = await run([...reports('junit'), '--submission', 'empty']);
    expect(exitCode).toBe(1);
    expect(readers.readJunit(read('grade.xml'))).toMatchObject({ earned: 0, incidents: 1 });
  });

  test.concurrent.each([
    [reports('jnit'), 'There is no report format "jnit". Did you mean junit?'],
    [reports('pdf'), 'There is no report format "pdf". The formats are text, json, '],
    [reports('junit='), '--report junit= names no file.'],
    [reports('none=x'), '--report none goes nowhere; leave out the file.'],
    [reports('tap', 'json'), '--report tap and --report json would both go to standard output.'],
    [[...reports('tap'), '--json'], '--json and --report tap would both go to standard output.'],
    [reports('junit=a/../b', 'ctrf=b'), '--report junit=a/../b and --report ctrf=b would both write b.'],
    [reports('junit=.'), '. (--report junit=.) is a folder.'],
    [reports('junit=package.json/a'), 'package.json/a (--report junit=package.json/a) cannot be written: a part of'],
    [reports('classroom50'), '--report classroom50 is for the grading job of Classroom 50'],
  ])('%j is answered with a sentence, before anything is graded', async (argv, sentence) => {
    const { stdout, stderr, exitCode } = await shared.grade(['greeting', ...argv]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^ +at /m);
    expect([exitCode, stdout]).toEqual([2, '']);
  });
});

describe('a run without a grade', () => {
  test('is told where a reader can be told, and leaves no report of an earlier run', async () => {
    const { run, read, cwd, folder } = writing();
    const argv = reports('junit', 'gradescope', 'prairielearn=p.json', 'tap=t.tap');
    await run([...argv, '--solutions']);
    expect(existsSync(join(cwd, 'results/results.json'))).toBe(true);

    rmSync(join(folder, '.grade/host.cjs'));
    const { exitCode } = await run([...argv, '--solutions']);
    expect(exitCode).toBe(3);
    expect(readers.readJunit(read('grade.xml'))).toMatchObject({ possible: 0, incidents: 1 });
    expect(readers.parsePrairielearn(read('p.json'))).toMatchObject({ gradable: false });
    expect(() => readers.readTap(read('t.tap'))).toThrow('bailed out');
    expect(existsSync(join(cwd, 'results/results.json'))).toBe(false);
  });

  test('says in a report what was wrong with the command', async () => {
    const { grade, cwd, read } = writing();
    const { exitCode } = await grade(['greting', ...reports('exercism')], { cwd });
    expect(exitCode).toBe(2);
    expect(readers.parseExercism(read('results.json'))).toMatchObject({
      status: 'error',
      message: 'There is no exercise "greting". Did you mean greeting?\n"grade list" shows all exercises.',
    });
  });
});

test.skipIf(process.platform === 'win32')('a run that is interrupted is reported as far as it came', async () => {
  const { run, submit, folder, scratch, read } = writing();
  const submission = join(folder, submit('says-when-asked'));
  const argv = ['--submission', submission, '--timeout', '20000', '--isolation', 'none', ...reports('junit', 'json=g')];
  const running = run(argv);
  const asked = () => readdirSync(scratch).some((name) => existsSync(join(scratch, name, 'asked')));
  await vi.waitFor(() => expect(asked()).toBe(true), { timeout: 15_000, interval: 50 });
  running.kill('SIGINT');
  expect((await running).exitCode).toBe(130);
  expect(JSON.parse(read('g'))).toMatchObject({ stopped: 'interrupted', earned: 22 });
  expect(readers.readJunit(read('grade.xml'))).toMatchObject({ earned: 22, possible: 39, incidents: 1 });
});

describe('in GitHub Actions', () => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'summary', GITHUB_OUTPUT: 'output' };

  test('annotations, a summary and outputs come without a word, and --json stays as it is', async () => {
    const { run, read, cwd, folder } = writing();
    writeFileSync(join(cwd, 'output'), 'earlier=1\n');
    const { stdout, stderr } = await run(['--json'], { ...env, GITHUB_WORKSPACE: folder });
    const { earned, possible } = readers.readJson(stdout);
    const annotations = readers.readAnnotations(stderr);
    expect(annotations).toHaveLength(10);
    expect(annotations[0]).toMatchObject({ file: 'exercises/greeting/server.ts' });
    expect(readers.readMarkdown(read('summary'))).toEqual({ earned, possible });
    const [, outputs = ''] = read('output').split('earlier=1\n');
    expect(readers.readOutputs(outputs)).toMatchObject({ earned: `${earned}`, possible: `${possible}` });
  });

  test('--report none keeps them away', async () => {
    const { run, cwd } = writing();
    const { stderr } = await run(reports('none'), env);
    expect(stderr).toBe('');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('the result for GitHub Classroom is an output as well', async () => {
    const { run, read } = writing();
    await run(reports('github-classroom', 'none'), env);
    const { result = '' } = readers.readOutputs(read('output'));
    expect(readers.readGithubClassroom(Buffer.from(result, 'base64').toString())).toMatchObject({ possible: 39 });
  });

  test('a summary that cannot be written does not change how the run ends', async () => {
    const { run, cwd } = writing();
    mkdirSync(join(cwd, 'summary'));
    const { stderr, exitCode } = await run(['--solutions'], env);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('summary (GITHUB_STEP_SUMMARY) cannot be written: it is a folder.');
  });
});

test('in GitLab CI the reports that a merge request shows come without a word', async () => {
  const { run, read, folder } = writing();
  await run([], { GITLAB_CI: 'true', CI_PROJECT_DIR: folder });
  const junit = readers.readJunit(read('grade.xml'));
  expect(junit).toMatchObject({ possible: 39 });
  expect(readers.readGitlab(read('gl-code-quality-report.json'))).toMatchObject({ failed: junit.failed });
  expect(JSON.parse(read('gl-code-quality-report.json'))[0].location.path).toBe('exercises/greeting/server.ts');
});
