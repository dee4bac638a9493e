import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, describe, expect, test } from 'vitest';
import { requireHidden } from './commands/grade.ts';
import { root } from './fixtures/greeting.ts';
import { install, noJob } from './fixtures/process.ts';
import { noPython } from './fixtures/python.ts';
import { temporary } from './fixtures/temporary.ts';
import { plainly } from './isolation/jail.ts';
import { formats } from './reporters/formats.ts';
import { type Grade, gradeSchema } from './result.ts';

const installed = install(afterAll);

/** Checks of an instructor's; whatever is hidden about them has the word canary in it. */
const checks = temporary(afterAll);
mkdirSync(join(checks, 'greeting'));
writeFileSync(
  join(checks, 'greeting/exercise.ts'),
  `import { check, defineChecks } from 'http-status-course';

  const asking = (name, path, visibility) => check({
    name,
    ...(visibility && { visibility }),
    points: { status: 3, headers: 4 },
    hint: { status: 'the canary of the hint', headers: 'the canary of the header' },
    request: { path, headers: { 'x-own': 'canary' } },
    expect: { status: 200, headers: { 'x-expected': 'canary' } },
  });

  export default defineChecks((_, course) => [
    check({ name: 'open', visibility: 'visible', points: 1, hint: 'Go on.', request: { path: '/status' }, expect: { status: 200 } }),
    asking('when due', '/own/canary/due', 'after-due'),
    asking('own one', '/own/canary/1'),
    check({ ...asking('own two', '/own/canary/2'), after: [course('json')], request: (greeting) => ({ path: '/own/canary/' + greeting.json.id, headers: { 'x-own': 'canary' } }) }),
    check({ ...asking('own three', '/own/canary/3'), after: [course('json')], request: (greeting) => ({ path: '/own/canary/' + greeting.header('x-canary') }) }),
  ]);
`,
);

async function grade(...words: string[]) {
  return installed.grade(['greeting', '--checks', checks, '--exit-zero', ...words]);
}

function read(json: string): Grade {
  return gradeSchema.parse(JSON.parse(json));
}

describe('of a hidden check, no output of the grader holds anything but its name and its verdict', () => {
  const servers = [
    ['--solutions'],
    ['--isolation', 'none', '--submission', installed.submit('repeats-hidden-requests')],
  ];
  const ways = [
    [],
    ['--verbose'],
    ['--json'],
    ['--only', 'own one', '--verbose'],
    ['--only', 'own three'],
    ['--due', '2999-12-31', '--json'],
  ];
  test.concurrent.each(servers.flatMap((server) => ways.map((way) => [[...server, ...way]])))('%j', async (words) => {
    const { exitCode, stdout, stderr } = await grade(...words);
    expect(stdout).toContain('own ');
    expect(stdout + stderr).not.toContain('canary');
    expect(exitCode).toBe(0);
  });
});

test('of a hidden check, no report holds more, but for readers that hide it by themselves', async () => {
  const folder = temporary();
  const words = formats.flatMap(({ name }) => ['--report', `${name}=${join(folder, name)}`]);
  const identity = ['CLASSROOM', 'ASSIGNMENT', 'SUBMISSION_TAG', 'COMMIT_URL', 'RELEASE_URL'];
  const { stderr, exitCode } = await installed.grade(
    [
      'greeting',
      '--checks',
      checks,
      '--exit-zero',
      '--submission',
      installed.submit('repeats-hidden-requests'),
      ...words,
    ],
    { env: Object.fromEntries(identity.map((name) => [name, 'x'])) },
  );
  expect([stderr, exitCode]).toEqual(['', 0]);
  const texts = formats.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  expect(texts.filter(([, text]) => text.includes('canary')).map(([name]) => name)).toEqual(['gradescope']);
  expect(texts.filter(([, text]) => !text.includes('own ')).map(([name]) => name)).toEqual([]);
});

describe('--reveal', () => {
  const argv = ['greeting', '--checks', checks, '--solutions', '--exit-zero'];

  test('writes all of the hidden checks into its file, and nowhere else', async () => {
    const file = join(temporary(), 'whole.json');
    const { stdout, stderr } = await installed.grade([...argv, '--json', '--reveal', `json=${file}`]);
    expect(stdout + stderr).not.toContain('canary');
    const whole = read(readFileSync(file, 'utf8'));
    expect(whole).toMatchObject({ earned: 40, possible: 68 });
    expect(whole.hidden).toBeUndefined();
    expect(JSON.stringify(whole)).toContain('/own/canary/1');
  });

  test('takes the place of what is printed for an instructor at a terminal, and says so', async () => {
    const { stdout } = await installed.grade([...argv, '--reveal', 'text']);
    expect(stdout).toMatch(/^FAIL {2}own one +hidden {2}0\/7$/m);
    expect(stdout).toContain('GET /own/canary/1');
    expect(stdout).toContain('Reveals 4 hidden checks: keep this report from learners');
  });

  test.each(['text', 'json=-', 'json=/dev/stderr', 'junit=/proc/self/fd/1', 'autolab', 'github'])(
    'refuses to show them in a CI job: %s',
    async (wish) => {
      const { stdout, stderr, exitCode } = await installed.grade([...argv, '--reveal', wish], { env: { CI: 'true' } });
      expect(stderr).toContain(`--reveal ${wish} would show hidden checks to all who can read this job. Name a file:`);
      expect([exitCode, stdout]).toEqual([2, '']);
    },
  );
});

test('the report says what was visible, and never that everything passed', async () => {
  const { stdout } = await grade('--solutions');
  expect(stdout).toMatch(/^PASS {2}open +1\/1$/m);
  expect(stdout).toMatch(/^FAIL {2}when due +shown when due$/m);
  expect(stdout).toMatch(/^FAIL {2}own one +hidden$/m);
  expect(stdout).toMatch(/^SKIP {2}own three +hidden$/m);
  expect(stdout).toContain('Score   40 of 40 points   all 24 visible checks passed; 4 checks are hidden\n');
  expect(stdout).not.toMatch(/\bcomplete\b|Next|7 points/);
});

test('the totals of a learner’s document are those of its rows, and it is not complete', async () => {
  const { stdout } = await grade('--solutions', '--json');
  expect(read(stdout)).toMatchObject({ earned: 40, possible: 40, hidden: 4, complete: false });
});

test('a check that waits for the due date is shown from then on', async () => {
  const { stdout } = await grade('--solutions', '--due', '2020-01-31');
  expect(stdout).toMatch(/^FAIL {2}when due +0\/7$/m);
  expect(stdout).toContain('the canary of the hint');
  expect(stdout).toContain('GET /own/canary/due');
  expect(stdout).not.toContain('/own/canary/1');
  expect(stdout).toMatch(/^Score {3}40 of 47 points {3}7 still to win in 1 check; 3 checks are hidden$/m);
});

test('hidden points decide about the exit code', async () => {
  const argv = ['greeting', '--solutions', '--checks', checks];
  const codes = await Promise.all(
    [[], ['--min-score', '58'], ['--min-score', '59']].map(
      async (more) => (await installed.grade([...argv, ...more])).exitCode,
    ),
  );
  expect(codes).toEqual([1, 0, 1]); // 40 of 68 points are 58.8 per cent
});

test('hidden checks are kept from a submission that could read them, unless that is accepted', () => {
  const submission = { folder: temporary(), name: 'ada' };
  const grading = (isolation?: 'none') => () =>
    requireHidden(checks, { checks, submission: 'ada', isolation }, submission, plainly);
  expect(grading()).toThrow('--checks needs isolation, because ada could read the hidden checks (');
  expect(grading('none')).not.toThrow();
  // What lies in the course is the user's own.
  expect(() =>
    requireHidden(checks, { checks, submission: undefined, isolation: undefined }, submission, plainly),
  ).not.toThrow();
});

test('hidden checks may not lie in the submission', async () => {
  const submission = temporary();
  mkdirSync(join(submission, 'own/greeting'), { recursive: true });
  writeFileSync(join(submission, 'own/greeting/exercise.ts'), 'export default () => [];');
  writeFileSync(join(submission, 'server.ts'), 'export default () => new Response();');
  const link = join(temporary(), 'link');
  symlinkSync(submission, link, 'junction');
  for (const named of [submission, link]) {
    const words = ['greeting', '--submission', named, '--checks', join(submission, 'own')];
    const { exitCode, stderr } = await installed.grade(words);
    expect(stderr).toContain('which would hold the hidden checks');
    expect(exitCode).toBe(2);
  }
});

describe("the README's example of own checks", () => {
  const folder = temporary(afterAll);
  const [, example = ''] =
    /```ts\n(import \{ check, defineChecks \}[\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  mkdirSync(join(folder, 'exercise-2'));
  writeFileSync(join(folder, 'exercise-2/exercise.ts'), example);

  const tracks = [
    ['typescript', undefined],
    ['fastapi', noPython],
  ] as const;
  for (const [track, lack] of tracks) {
    test.skipIf(lack !== undefined)(`holds for the model answer in ${track}`, async () => {
      const words = ['exercise-2', '--solutions', '--track', track, '--checks', folder, '--reveal', 'text'];
      const { stdout } = await execa(process.execPath, [join(root, 'bin/grade.js'), ...words], {
        reject: false,
        env: noJob,
      });
      expect(stdout).toContain('PASS  GET /users/{user_id} finds the second user to the end');
    });
  }
});
