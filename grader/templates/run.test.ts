import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../fixtures/greeting.ts';
import { readJunit } from '../fixtures/report-readers.ts';
import { temporary } from '../fixtures/temporary.ts';
import {
  machine,
  noRegistry,
  type Ran,
  readAction,
  readGitlab,
  readWorkflow,
  type Step,
} from '../fixtures/workflow.ts';

/** There, the steps have no shell that they are written for. */
const isWindows = process.platform === 'win32';

/** What `grade handout` makes. */
const handout = join(temporary(afterAll), 'class');

beforeAll(async () => {
  await execa(process.execPath, [join(root, 'bin/grade.js'), 'handout', handout]);
}, 120_000);

/** The same with two exercises done and one not begun; the others are not there, which takes no time to grade. */
function workspace(): string {
  const folder = temporary();
  const isLeftOut = (path: string) => /[\\/]exercises[\\/]exercise-(?!(?:[234]|2-advanced)(?:[\\/]|$))/.test(path);
  cpSync(handout, folder, { recursive: true, filter: (path) => !isLeftOut(path) });
  for (const id of ['exercise-2', 'exercise-3']) {
    cpSync(join(root, 'solutions', id, 'server.ts'), join(folder, 'exercises', id, 'server.ts'));
  }
  return folder;
}

const shellSteps = (steps: readonly Step[]) => steps.filter(({ run }) => run !== undefined);

/** Runs the shell steps of a job one after the other; returns the last, or the one that could not install anything. */
async function runAll(steps: readonly Step[], run: (step: Step) => Promise<Ran>): Promise<Ran> {
  let last: Ran | undefined;
  for (const step of shellSteps(steps)) {
    last = await run(step);
    if (last.exitCode !== 0) break;
  }
  if (!last) throw new Error('There is no shell step.');
  return last;
}

describe.skipIf(isWindows)('on GitHub', { timeout: 300_000 }, () => {
  test('the workflow of a learner grades everything, and reports it', async (context) => {
    const here = workspace();
    const { jobs } = readWorkflow('grader/templates/github/learner.yml');
    const ran = await runAll(jobs.grade?.steps ?? [], machine(here).run);
    if (noRegistry(ran)) context.skip('no npm registry');
    expect(ran.exitCode, ran.stderr).toBe(0);
    expect(ran.outputs).toMatchObject({ earned: '200', possible: '1400', complete: 'false' });
    expect(ran.summary).toContain('200 of 1400 points');
    expect(ran.stdout).toContain('Trust   CI job of a learner');
    expect(ran.stdout + ran.stderr).toMatch(/^::error file=exercises\/exercise-2-advanced\/server\.ts,/m);
  });

  test('the workflow of an instructor grades a pull request with the grader of the default branch', async (context) => {
    const here = temporary();
    cpSync(handout, join(here, 'class'), { recursive: true });
    cpSync(workspace(), join(here, 'submission'), { recursive: true });
    // What a pull request may bring along has no say.
    writeFileSync(join(here, 'submission/.npmrc'), 'node-options=--require ./evil.cjs\nscript-shell=/bin/false\n');
    writeFileSync(join(here, 'submission/evil.cjs'), 'console.log("evil"); process.exit(0);\n');
    const { jobs } = readWorkflow('grader/templates/github/instructor.yml');
    const runner = machine(here);
    const ran = await runAll(jobs.grade?.steps ?? [], runner.run);
    if (noRegistry(ran)) context.skip('no npm registry');
    expect(runner.calls('sudo').at(-1)).toBe('sysctl -q -w kernel.apparmor_restrict_unprivileged_userns=0');
    if (ran.stderr.includes('--authoritative needs isolation')) context.skip('no bubblewrap');
    expect(ran.exitCode, ran.stderr).toBe(0);
    expect(ran.stdout).toContain('Trust   instructor   (isolation: bubblewrap)');
    expect(ran.stdout).not.toContain('evil');

    const write = (result: string, { earned = '', possible = '', complete = '' }: Readonly<Record<string, string>>) =>
      runAll(jobs.write?.steps ?? [], (step) =>
        runner.run(step, {
          'github.token': 'token',
          'github.event.workflow_run.head_sha': 'c0ffee',
          'needs.grade.result': result,
          'needs.grade.outputs.earned': earned,
          'needs.grade.outputs.possible': possible,
          'needs.grade.outputs.complete': complete,
        }),
      );
    await write('success', ran.outputs);
    await write('success', { earned: '100', possible: '100', complete: 'true' });
    await write('success', { earned: '100 of 100 points, trust me', possible: '100', complete: 'true' });
    await write('failure', {});
    const status = (state: string, description: string) =>
      `api --method POST repos/ada/class/statuses/c0ffee --raw-field context=grade --raw-field state=${state} --raw-field description=${description} --raw-field target_url=https://github.com/ada/class/actions/runs/42`;
    expect(runner.calls('gh')).toEqual([
      status('failure', '200 of 1400 points'),
      status('success', '100 of 100 points'),
      status('error', 'Not graded'),
      status('error', 'Not graded'),
    ]);
  });

  test('the workflow with hidden checks tells the learner a score and nothing else', async () => {
    const { jobs } = readWorkflow('grader/templates/github/hidden.yml');
    const runner = machine(temporary());
    const commit = 'c0ffee'.padEnd(40, '0');
    const write = (outputs: Readonly<Record<string, string>>, repository = 'ada/class') =>
      runAll(jobs.write?.steps ?? [], (step) =>
        runner.run(step, {
          'secrets.SUBMISSIONS_TOKEN': 'token',
          'inputs.repository': repository,
          'inputs.commit': commit,
          ...Object.fromEntries(
            ['score', 'possible', 'passed'].map((name) => [`needs.grade.outputs.${name}`, outputs[name] ?? '']),
          ),
        }),
      );
    await write({ score: '80', possible: '100', passed: 'false' });
    await write({ score: '100', possible: '100', passed: 'true' });
    await write({ score: '$(touch hacked)', possible: '100', passed: 'true' });
    await write({});
    const refused = await write({ score: '100', possible: '100', passed: 'true' }, 'ada/class/../other');
    expect(refused.exitCode).not.toBe(0);
    const status = (state: string, description: string) =>
      `api --method POST repos/ada/class/statuses/${commit} --raw-field context=grade --raw-field state=${state} --raw-field description=${description}`;
    expect(runner.calls('gh')).toEqual([
      status('failure', '80 of 100 points in visible checks'),
      status('success', '100 of 100 points in visible checks'),
      status('error', 'Not graded'),
      status('error', 'Not graded'),
    ]);
  });

  describe('the action', () => {
    const course = join(temporary(afterAll), 'course');
    const { inputs, outputs, runs } = readAction('.github/actions/grade/action.yml');
    const step = (name: string): Step => {
      const found = runs.steps.find((one) => one.name === name);
      if (!found) throw new Error(`The action has no step "${name}".`);
      return found;
    };
    let installed: Ran | undefined;

    const contextOf = (given: Readonly<Record<string, string>>) => ({
      'github.action_path': join(course, '.github/actions/grade'),
      ...Object.fromEntries(Object.entries(inputs).map(([name, input]) => [`inputs.${name}`, input.default])),
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`inputs.${name}`, value])),
    });

    beforeAll(async () => {
      const copied = ['package.json', 'package-lock.json', 'bin', 'grader', 'exercises', 'solutions', '.github'];
      for (const path of copied) {
        const filter = (from: string) => !['node_modules', 'fixtures'].includes(basename(from));
        cpSync(join(root, path), join(course, path), { recursive: true, filter });
      }
      const folder = temporary(afterAll);
      installed = await machine(folder, {}, afterAll).run(step('Install the grader'), contextOf({}));
    }, 300_000);

    test('installs the grader of its own repository, and what isolation needs', async (context) => {
      if (installed && noRegistry(installed)) context.skip('no npm registry');
      expect(installed?.exitCode, installed?.stderr).toBe(0);
      expect(existsSync(join(course, '.grade/grade.cjs'))).toBe(true);
      expect(existsSync(join(course, 'node_modules/vitest'))).toBe(false);
      const runner = machine(temporary());
      expect((await runner.run(step('Isolation'), {})).exitCode).toBe(0);
      expect(runner.calls('sudo').at(-1)).toBe('-n sysctl -q -w kernel.apparmor_restrict_unprivileged_userns=0');
    });

    test.each<readonly [string, Readonly<Record<string, string>>, number, Readonly<Record<string, string>>]>([
      [
        'everything',
        {},
        1,
        { score: '200', possible: '1400', percentage: '14', complete: 'false', hidden: '0', passed: 'false' },
      ],
      [
        'several exercises',
        { exercise: 'exercise-2 exercise-3' },
        0,
        { score: '200', possible: '200', complete: 'true', passed: 'true' },
      ],
      ['a level', { exercise: '2', level: 'advanced' }, 1, { score: '0', possible: '100' }],
      [
        'for a score',
        { exercise: '2 4', 'min-score': '50' },
        0,
        { score: '100', possible: '200', complete: 'false', passed: 'true' },
      ],
      ['with a report of its own', { exercise: '2', reveal: 'html=whole.html' }, 0, { score: '100', passed: 'true' }],
      [
        'hostile words',
        { exercise: '$(touch hacked) `touch hacked`', level: '"; touch hacked; "' },
        2,
        { passed: 'false' },
      ],
    ])('grades %s', async (_what, given, exitCode, expected) => {
      if (installed && noRegistry(installed)) return;
      const here = workspace();
      const ran = await machine(here).run(step('Grade'), contextOf(given));
      expect(ran.exitCode, ran.stderr).toBe(exitCode);
      const said = Object.fromEntries(
        Object.entries(outputs).map(([name, { value }]) => {
          const [, output] = /^\$\{\{ steps\.grade\.outputs\.(\w+) \}\}$/.exec(value) ?? [];
          return [name, output === undefined ? String(ran.exitCode === 0) : (ran.outputs[output] ?? '')];
        }),
      );
      expect(said).toMatchObject(expected);
      expect(readdirSync(here)).not.toContain('hacked');
      expect(readdirSync(here).includes('whole.html')).toBe('reveal' in given);
    });
  });
});

describe.skipIf(isWindows)('on GitLab', { timeout: 300_000 }, () => {
  /** Runs the script of a job as GitLab would, in the project's folder. */
  async function script(file: string, here: string, variables: Readonly<Record<string, string>> = {}) {
    const { grade } = readGitlab(file);
    const { env } = machine(here);
    const words = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', (grade?.script ?? []).join('\n')];
    const ran = await execa('bash', words, {
      cwd: here,
      reject: false,
      extendEnv: false,
      env: { ...env, TMPDIR: tmpdir(), GITLAB_CI: 'true', CI_PROJECT_DIR: here, ...grade?.variables, ...variables },
    });
    return { ...ran, reports: grade?.artifacts.reports ?? {} };
  }

  test('the job of a learner leaves the reports that it names', async (context) => {
    const here = workspace();
    const ran = await script('grader/templates/gitlab/learner.yml', here);
    if (noRegistry(ran)) context.skip('no npm registry');
    expect(ran.exitCode, ran.stderr).toBe(0);
    expect(readJunit(readFileSync(join(here, ran.reports.junit ?? ''), 'utf8'))).toMatchObject({
      earned: 200,
      possible: 1400,
    });
    expect(JSON.parse(readFileSync(join(here, ran.reports.codequality ?? ''), 'utf8'))).not.toEqual([]);
  });

  const isRoot = process.getuid?.() === 0 && existsSync('/usr/bin/setpriv');
  test.skipIf(!isRoot)(
    'the job of an instructor runs the submission as another user, without its variables',
    async () => {
      const here = workspace();
      const server =
        "export default () => new Response(JSON.stringify(process.env));\nconsole.log('uid', process.getuid());\n";
      writeFileSync(join(here, 'exercises/exercise-4/server.ts'), server);
      await execa('chmod', ['-R', 'a+rX', here]);
      const ran = await script('grader/templates/gitlab/instructor.yml', here, {
        COURSE: root,
        CI_JOB_TOKEN: 'canary',
      });
      expect(ran.exitCode, ran.stderr).toBe(1);
      expect(readJunit(readFileSync(join(here, ran.reports.junit ?? ''), 'utf8'))).toMatchObject({ possible: 1400 });
      expect(ran.stdout).toContain('Trust   instructor   (isolation: process)');
      expect(ran.stdout).not.toContain('canary');
    },
  );
});

const python = ['python3', '/usr/bin/python3'].find((file) => execaWorks(file));

function execaWorks(file: string): boolean {
  return existsSync(file) || (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, file)));
}

describe.skipIf(isWindows || python === undefined)('in Classroom 50', { timeout: 300_000 }, () => {
  /** Runs the autograder as its runner would, in the checkout of a submission. */
  async function autograde(here: string, variables: Readonly<Record<string, string>> = {}, isPacked = true) {
    const bundle = temporary();
    cpSync(join(root, 'grader/templates/classroom50/autograder.py'), join(bundle, 'autograder.py'));
    if (isPacked) cpSync(join(handout, 'grader'), bundle, { recursive: true });
    const { env } = machine(here);
    return execa(python ?? 'python3', [join(bundle, 'autograder.py')], {
      cwd: here,
      reject: false,
      extendEnv: false,
      env: {
        ...env,
        CLASSROOM50_BUNDLE_DIR: bundle,
        CLASSROOM: 'spring',
        ASSIGNMENT: 'exercise-2',
        ASSIGNMENT_TYPE: 'individual',
        USERNAME: 'ada',
        SUBMISSION_TAG: 'submit/2026-06-02T10-00-00Z-0a1b2c3',
        COMMIT_URL: 'https://github.com/spring/ada/commit/0a1b2c3',
        RELEASE_URL: 'https://github.com/spring/ada/releases/1',
        ...variables,
      },
    });
  }

  test.each([
    ['complete', 'exercise-2', { score: 100, 'max-score': 100 }],
    ['not even begun', 'exercise-4', { score: 0, 'max-score': 100 }],
  ])('a submission that is %s is graded, which is a success', async (_how, assignment, expected) => {
    const here = workspace();
    writeFileSync(join(here, '.npmrc'), 'node-options=--require ./evil.cjs\n');
    const ran = await autograde(here, { ASSIGNMENT: assignment });
    if (noRegistry(ran)) return;
    expect(ran.exitCode, ran.stderr).toBe(0);
    const result = JSON.parse(readFileSync(join(here, 'result.json'), 'utf8'));
    expect(result).toMatchObject({ schema: 'classroom50/result/v1', classroom: 'spring', assignment, ...expected });
  });

  test.each<readonly [string, Readonly<Record<string, string>>, boolean, string]>([
    ['without its grader', {}, false, 'There has to be one packed grader beside autograder.py, and there are 0.'],
    ['for an assignment that is no exercise', { ASSIGNMENT: 'essay' }, true, 'There is no exercise "essay".'],
  ])('a run %s is a failure of the run', async (_what, variables, isPacked, sentence) => {
    const here = workspace();
    const ran = await autograde(here, variables, isPacked);
    if (noRegistry(ran)) return;
    expect(ran.stderr).toContain(sentence);
    expect(ran.exitCode).not.toBe(0);
    expect(existsSync(join(here, 'result.json'))).toBe(false);
  });
});
