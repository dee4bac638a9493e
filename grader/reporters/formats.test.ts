import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runnerCommands } from '../fixtures/github-runner.ts';
import { grades, gradesWithHidden, hostileGrades, views } from '../fixtures/grades.ts';
import { root } from '../fixtures/greeting.ts';
import type { Read } from '../fixtures/report-readers.ts';
import * as readers from '../fixtures/report-readers.ts';
import { temporary } from '../fixtures/temporary.ts';
import { learnerView } from '../learner-view.ts';
import type { Grade } from '../result.ts';
import { checksOf, incidentOf, outcomesOf } from './account.ts';
import type { ReportContext } from './context.ts';
import { formats, formatsFor, type Rendered } from './formats.ts';
import { githubReport } from './github.ts';
import { tapFault } from './tap.ts';

const secret = 'nobody-knows';

const context: ReportContext = {
  env: {
    GITHUB_WORKSPACE: '/class',
    CI_PROJECT_DIR: '/class',
    CLASSROOM: 'cs50',
    ASSIGNMENT: 'status-codes',
    ASSIGNMENT_TYPE: 'individual',
    OWNER: 'ada',
    SUBMISSION_TAG: 'submit/2026-06-02T10-00-00Z-0a1b2c3',
    COMMIT_URL: 'https://example.test/commit/0a1b2c3',
    RELEASE_URL: 'https://example.test/release',
  },
  startedAt: Date.UTC(2026, 5, 3),
  endedAt: Date.UTC(2026, 5, 3, 0, 0, 7),
  cwd: '/class/ada',
  verbose: false,
  secret,
  summaryBytes: 0,
  sources: { '/class/ada/exercise-2/server.ts': "\n\napp.post('/users', create);\napp.get('/users/:id', find);\n" },
};

async function render(name: string, grade: Grade): Promise<Rendered> {
  const report = (await loaded(name)).report(grade, context);
  return typeof report === 'string' ? { text: report } : report;
}

async function loaded(name: string) {
  const format = formats.find((known) => known.name === name);
  if (!format) throw new Error(`There is no format ${name}.`);
  return format.load();
}

/** What becomes of each format when its own reader reads it. */
const readerOf: Readonly<Record<string, (report: Rendered) => Read>> = {
  text: ({ text }) => readers.readText(text),
  json: ({ text }) => readers.readJson(text),
  markdown: ({ text }) => readers.readMarkdown(text),
  html: ({ text }) => readers.readHtml(text),
  tap: ({ text }) => readers.readTap(text),
  junit: ({ text }) => readers.readJunit(text),
  ctrf: ({ text }) => readers.readCtrf(text),
  github({ summary = '', outputs = '' }) {
    if (Buffer.byteLength(summary) > 1024 * 1024) throw new Error('GitHub would drop the summary.');
    const { earned, possible } = readers.readOutputs(outputs);
    expect(readers.readMarkdown(summary)).toEqual({ earned: Number(earned), possible: Number(possible) });
    return { earned: Number(earned), possible: Number(possible) };
  },
  gitlab: ({ text }) => readers.readGitlab(text),
  gradescope: ({ text }) => readers.readGradescope(text),
  classroom50: ({ text }) => readers.readClassroom50(text),
  'github-classroom'({ text, outputs = '' }) {
    const { result = '' } = readers.readOutputs(outputs);
    expect(Buffer.from(result, 'base64').toString()).toBe(text);
    const { status: _, ...read } = readers.readGithubClassroom(text);
    return read;
  },
  exercism({ text }) {
    const { tests: _, ...read } = readers.readExercism(text);
    return read;
  },
  prairielearn: ({ text }) => readers.readPrairielearn(text),
  autolab: ({ text }) => readers.readAutolab(text),
};

function totalsOf(grade: Grade): Required<Read> {
  const incidents = grade.exercises.filter((exercise) => incidentOf(exercise)).length;
  const { earned, possible } = grade;
  return { earned, possible, ...outcomesOf(checksOf(grade)), incidents };
}

test('every format has a reader', () => {
  expect(formats.map(({ name }) => name).sort()).toEqual(Object.keys(readerOf).sort());
});

describe.each(Object.entries(readerOf))('%s', (name, read) => {
  test.each(views)('has the totals of the grade: %s', async (_, view) => {
    const found = read(await render(name, view));
    expect(Object.keys(found)).not.toEqual([]);
    expect(totalsOf(view)).toMatchObject(found);
  });

  test.each(hostileGrades)('holds inert text only: %s', async (_, grade) => {
    const { text, summary = '' } = await render(name, grade);
    for (const part of [text, summary]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is about control characters
      expect(part).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u202e]/);
    }
    // GitHub's own commands are its format; whatever else reaches the log of a job must not be one.
    if (name !== 'github') expect(runnerCommands(text)).toEqual([]);
  });

  test.each(Object.entries(gradesWithHidden))('tells nothing of what is hidden: %s', async (_, grade) => {
    const { text, log = '', summary = '', outputs = '' } = await render(name, learnerView(grade));
    expect(text + log + summary + outputs).not.toContain('SECRET');
    expect(text + log + summary).not.toMatch(
      /\b(all|every|everything)\b(?![^.]* visible)[^.]*\bpassed\b|(?<!Autograding )\bcomplete\b(?!": false)/i,
    );
  });
});

/** A grade of the table. */
function grade(what: keyof typeof grades): Grade {
  const found = grades[what];
  if (!found) throw new Error(`There is no grade ${what}.`);
  return found;
}

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('junit', () => {
  // Needs xmllint, of the Debian package libxml2-utils.
  test.skipIf(!hasProgram('xmllint'))('fits the schema of Jenkins, whatever the grade', async () => {
    const schema = join(root, 'grader/fixtures/schemas/junit-10.xsd');
    const reports = await Promise.all(views.map(([, view]) => render('junit', view)));
    const folder = temporary();
    const files = [...reports, await fault('junit')].map(({ text }, at) => {
      const file = join(folder, `${at}.xml`);
      writeFileSync(file, text);
      return file;
    });
    execFileSync('xmllint', ['--noout', '--schema', schema, ...files], { stdio: 'pipe' });
  });
});

describe('github', () => {
  test('shows nine errors of a step at most, and says how many there are besides', async () => {
    const annotations = readers.readAnnotations((await render('github', grade('many failures'))).text);
    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)).toEqual({ title: 'grade' });
    expect((await render('github', grade('many failures'))).text).toContain('::and 151 more');
  });

  test('points at the line of the learner that routes the request', async () => {
    const { text } = await render('github', grade('partial'));
    expect(readers.readAnnotations(text)).toEqual([
      { title: 'POST /users creates a user (1/5)', file: 'ada/exercise-2/server.ts', line: 3 },
    ]);
  });

  test('points at the line that keeps a server from starting', async () => {
    const { text } = await render('github', grade('a server that did not start'));
    expect(readers.readAnnotations(text)).toEqual([
      { title: 'the server starts', file: 'ada/exercise-2/server.ts', line: 3 },
    ]);
  });

  test('names no file that lies outside of the repository', async () => {
    const outside = { ...context, env: { GITHUB_WORKSPACE: '/elsewhere' } };
    const { annotations } = githubReport(grade('partial'), outside);
    expect(readers.readAnnotations(annotations)).toEqual([{ title: 'POST /users creates a user (1/5)' }]);
  });

  test('adds no more to the summary of a step than GitHub reads', () => {
    const bytesBehind = (summaryBytes: number) => {
      return Buffer.byteLength(githubReport(grade('many failures'), { ...context, summaryBytes }).summary);
    };
    const alone = bytesBehind(0);
    expect(alone).toBeGreaterThan(500_000);
    expect(bytesBehind(800_000)).toBeLessThan(200_000);
    expect(bytesBehind(800_000)).toBeGreaterThan(10_000);
    expect(bytesBehind(999_900)).toBe(0);
  });

  test.each(hostileGrades)('keeps its annotations and outputs whole: %s', async (_, hostile) => {
    const { text, outputs = '' } = await render('github', hostile);
    expect(readers.readAnnotations(text)).toHaveLength(2);
    expect(Object.keys(readers.readOutputs(outputs))).toContain('earned');
  });
});

test('gitlab knows a failure by the same fingerprint in every run, and another one by another', async () => {
  const [one, again, other] = await Promise.all(
    ['partial', 'skipped', 'a server that did not start'].map(async (what) => {
      const [entry] = JSON.parse((await render('gitlab', grade(what))).text);
      return entry;
    }),
  );
  expect(one.fingerprint).toBe(again.fingerprint);
  expect(other.fingerprint).not.toBe(one.fingerprint);
  expect(one.location).toEqual({ path: 'ada/exercise-2/server.ts', lines: { begin: 3 } });
});

test('gradescope gets all points, and hides what learners may not see by itself', async () => {
  const whole = gradesWithHidden['hidden checks that failed'] ?? grade('partial');
  const { text } = await render('gradescope', whole);
  const { tests, output } = readers.parseGradescope(text);
  expect(tests.map(({ visibility, max_score }) => [visibility, max_score])).toEqual([
    [undefined, 3],
    ['hidden', 6],
    ['after_due_date', 6],
  ]);
  expect(output).toBe('3 of 3 points: 1 visible check passed, 2 checks hidden.');
  expect(formats.filter(({ hidesChecks }) => hidesChecks).map(({ name }) => name)).toEqual(['gradescope']);
});

describe('classroom50', () => {
  test('takes the time of the submission from its tag, also when it is graded again', async () => {
    const result = JSON.parse((await render('classroom50', grade('partial'))).text);
    expect([result.datetime, result.graded_at]).toEqual(['2026-06-02T10:00:00Z', '2026-06-03T00:00:07Z']);
  });

  test('is refused where nothing says whose submission it is', async () => {
    const { requires } = await loaded('classroom50');
    expect(() => requires?.({ ...context.env, CLASSROOM: '' })).toThrow(/which sets CLASSROOM; here it is not set/);
    expect(() => requires?.(context.env)).not.toThrow();
  });
});

test.each([
  ['full marks', 'pass', 'pass'],
  ['nothing to win', 'pass', 'pass'],
  ['partial', 'fail', 'fail'],
  ['a run whose time was over', 'fail', 'error'],
  ['a run that was interrupted', 'error', 'error'],
  ['a run that was interrupted early', 'error', 'error'],
  ['a server that did not start', 'error', 'error'],
])('%s: %s for exercism, %s for GitHub Classroom', async (what, exercism, classroom) => {
  expect(readers.parseExercism((await render('exercism', grade(what))).text).status).toBe(exercism);
  const { status } = readers.readGithubClassroom((await render('github-classroom', grade(what))).text);
  expect(status).toBe(classroom);
});

test('what a server printed is cut for exercism between two characters', async () => {
  const printing = structuredClone(grade('partial'));
  const [check] = printing.exercises.flatMap(({ checks }) => checks).filter(({ exchange }) => exchange);
  if (check?.exchange) check.exchange.log = `${'x'.repeat(439)}${'\u{1f600}'.repeat(100)}`;
  const { tests } = readers.parseExercism((await render('exercism', printing)).text);
  const [output] = tests.flatMap((one) => one.output ?? []).filter((text) => text.startsWith('xxx'));
  expect(output).toBe(`${'x'.repeat(439)}\nOutput was truncated. Please limit to 500 chars`);
});

test('prairielearn takes no attempt from a learner whose run was interrupted', async () => {
  const { text } = await render('prairielearn', grade('a run that was interrupted'));
  expect(readers.parsePrairielearn(text)).toMatchObject({
    gradable: false,
    format_errors: ['The run was interrupted.'],
  });
});

describe('what a reader gets stays as it is', () => {
  const golden = [
    ['junit', 'junit.xml'],
    ['tap', 'report.tap'],
    ['ctrf', 'ctrf.json'],
    ['markdown', 'report.md'],
    ['github', 'annotations.txt'],
    ['gitlab', 'code-quality.json'],
    ['gradescope', 'gradescope.json'],
    ['exercism', 'exercism.json'],
  ] as const;

  test.each(golden)('%s', async (name, file) => {
    const { text } = await render(name, grade('of every kind'));
    await expect(text).toMatchFileSnapshot(`../fixtures/golden-reports/${file}`);
  });

  test('every golden file belongs to a format', () => {
    const files = golden.map(([, file]) => file);
    expect(readdirSync(join(root, 'grader/fixtures/golden-reports')).sort()).toEqual([...files].sort());
  });
});

/** What a format says of a run that has no grade. */
async function fault(name: string): Promise<Rendered> {
  const report = (await loaded(name)).fault?.('It is our fault.', context) ?? '';
  return typeof report === 'string' ? { text: report } : report;
}

describe('a run that has no grade', () => {
  test('is nothing at all for readers that would take anything for a score', async () => {
    const texts = await Promise.all(formats.map(async ({ name }) => [name, (await fault(name)).text]));
    const silent = texts.filter(([, text]) => text === '').map(([name]) => name);
    expect(silent).toEqual(['json', 'gitlab', 'gradescope', 'classroom50', 'autolab']);
  });

  test('is an error, and no failure, for all others', async () => {
    expect(readers.readJunit((await fault('junit')).text)).toMatchObject({ failed: 0, incidents: 1 });
    expect(readers.readCtrf((await fault('ctrf')).text)).toMatchObject({ possible: 0, incidents: 1 });
    expect((await fault('html')).text).toContain('<h1>Not graded</h1>\n<p>It is our fault.</p>');
    expect(() => readers.readTap(`${tapFault('It is our fault.')}`)).toThrow('bailed out');
    expect(readers.parseExercism((await fault('exercism')).text)).toMatchObject({ status: 'error', tests: [] });
    expect(readers.parsePrairielearn((await fault('prairielearn')).text)).toMatchObject({ gradable: false });
    const { text: classroom } = await fault('github-classroom');
    expect(readers.readGithubClassroom(classroom)).toMatchObject({ status: 'error', possible: 0 });
    const { text, outputs = '' } = await fault('github');
    expect(readers.readAnnotations(text)).toEqual([{ title: 'Not graded' }]);
    expect(readers.readOutputs(outputs)).toEqual({ complete: 'false', stopped: 'fault' });
  });
});

test.each([
  [{ GITHUB_ACTIONS: 'true', GITLAB_CI: 'true' }, ['github']],
  [{ GITLAB_CI: 'true' }, ['junit', 'gitlab']],
  [{ GITHUB_ACTIONS: 'false' }, []],
  [{ CI: 'true' }, []],
])('with %j, the formats %j need no word', (env, names) => {
  expect(formatsFor(env)).toEqual(names);
});

test.each([
  ['gradescope', {}, 'on the machine of Gradescope', true, { kind: 'file', path: '/autograder/results/results.json' }],
  ['gradescope', {}, 'elsewhere', false, { kind: 'file', path: 'results/results.json' }],
  ['prairielearn', {}, 'in a container of PrairieLearn', true, { kind: 'file', path: '/grade/results/results.json' }],
  ['github-classroom', { GITHUB_OUTPUT: 'output' }, 'in a job', false, { kind: 'github' }],
  ['github-classroom', {}, 'elsewhere', false, { kind: 'stdout' }],
] as const)('without a file, %s with %j goes %s to where it is read', (name, env, _where, isThere, place) => {
  expect(formats.find((format) => format.name === name)?.place(env, () => isThere)).toEqual(place);
});
