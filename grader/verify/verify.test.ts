import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadExercises } from '../definition/catalog.ts';
import type { Course } from '../definition/course.ts';
import { options, root } from '../fixtures/greeting.ts';
import { noPython } from '../fixtures/python.ts';
import { temporary } from '../fixtures/temporary.ts';
import { gradeServer } from '../grade.ts';
import { findPythons } from '../server/python.ts';
import { verificationSchema } from './verification.ts';
import { type Progress, verify } from './verify.ts';
import { verificationReport } from './verify-report.ts';

const definition = `import { check, defineExercise } from '../../grader/index.ts';

export default defineExercise(() => {
  const hello = check({
    name: 'GET /hello greets',
    points: 1,
    request: { path: '/hello' },
    expect: { status: 200, text: 'hello' },
    hint: 'Greet.',
  });
  return { title: 'Hello', level: 'beginner', checks: [hello] };
});
`;
const readme = '# Hello\n\n### `GET /hello`\n\n`200` with the text `hello`.\n';
const inTypeScript = (status: number, text = '') =>
  `// TODO\nexport default () => new Response('hello', { status: ${status} });\n${text}`;
const inPython = (status: number, text = '') => `# TODO
from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


@app.get("/hello")
def hello():
    return PlainTextResponse("hello", ${status})
${text}`;

/** A complete course of one exercise in both tracks. */
const complete = {
  'exercises/hello/exercise.ts': definition,
  'exercises/hello/README.md': readme,
  'exercises/hello/server.ts': inTypeScript(501),
  'exercises/hello/main.py': inPython(501),
  'solutions/hello/server.ts': inTypeScript(200),
  'solutions/hello/main.py': inPython(200),
};

/** A complete course, with some files changed, added, or left out. */
function courseWith(changes: Readonly<Record<string, string | undefined>>): Course {
  const course = temporary();
  for (const [name, text] of Object.entries({ ...complete, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(course, name)), { recursive: true });
    writeFileSync(join(course, name), text);
  }
  return { root: course, cache: join(course, 'cache') };
}

/** The problems that are found in a course with other files. */
async function problemsWith(changes: Readonly<Record<string, string | undefined>>, pythons = options.pythons) {
  const verification = await verify(['hello'], courseWith(changes), { ...options, runs: 1, pythons });
  const lines = verificationReport(verification)
    .replace(/, \d+ wrong answers judged/, '')
    .split('\n');
  return { passed: verification.verified, lines: lines.filter((line) => line !== '' && !line.includes('lose points')) };
}

const failed = (graded: number, ...problems: readonly string[]) => ({
  passed: false,
  lines: [
    'FAIL  hello',
    ...problems.map((problem) => `      ${problem}`),
    `0 of 1 exercises verified, ${graded} servers graded`,
  ],
});

describe.skipIf(noPython !== undefined)('verify', () => {
  test('proves both tracks', async () => {
    const right = { 'solutions/hello/right/other.py': inPython(200) };
    const wrong = {
      'solutions/hello/wrong/other.py': inPython(201, '# Loses: ["GET /hello greets"]\n# Told: Greet.\n'),
    };
    const line = 'PASS  hello  typescript and fastapi, 1 runs, 1 right and 1 wrong servers';
    expect(await problemsWith({ ...right, ...wrong })).toEqual({
      passed: true,
      lines: [line, '1 of 1 exercises verified, 6 servers graded'],
    });
  });

  test('finds a stub in Python that earns points, and a solution that loses some', async () => {
    const changes = { 'exercises/hello/main.py': inPython(200), 'solutions/hello/main.py': inPython(204) };
    expect(await problemsWith(changes)).toEqual(
      failed(
        4,
        'exercises/hello/main.py earns 1 points in "GET /hello greets"; a stub earns nothing.',
        'solutions/hello/main.py does not pass "GET /hello greets". status: expected 200 OK, received 204 No Content',
      ),
    );
  });

  test.each([
    ['solutions/hello/main.py', 'exercises/hello/main.py'],
    ['exercises/hello/main.py', 'solutions/hello/main.py'],
  ])('finds that %s is missing when there is %s', async (name) => {
    expect(await problemsWith({ [name]: undefined })).toEqual(failed(3, `${name} is missing.`));
  });

  test('finds that a file is missing when another exercise has it', async () => {
    const changes = { 'exercises/hello/main.py': undefined, 'solutions/hello/main.py': undefined };
    const another = { 'exercises/bye/exercise.ts': definition, 'exercises/bye/main.py': inPython(501) };
    expect(await problemsWith({ ...changes, ...another })).toEqual(
      failed(2, 'exercises/hello/main.py is missing.', 'solutions/hello/main.py is missing.'),
    );
  });

  test('finds a wrong server that loses nothing, nothing declared, or something else', async () => {
    const place = 'solutions/hello/wrong';
    const right = { [`${place}/a.py`]: inPython(200), [`${place}/b.py`]: inPython(201) };
    const line = '# Loses: ["GET /hello greets"]';
    const changes = {
      ...right,
      [`${place}/c.py`]: inPython(201, '# Loses: ["GET /bye"]\n'),
      [`${place}/d.py`]: inPython(201, `${line}\n`),
      [`${place}/e.py`]: inPython(201, `${line}\n# Told: Wave.\n`),
    };
    expect(await problemsWith(changes)).toEqual(
      failed(
        9,
        `${place}/a.py loses no point.`,
        `${place}/b.py does not declare what it loses: ${line}`,
        `${place}/c.py loses other checks than it declares: ${line}`,
        `${place}/d.py does not declare which words tell its learner what is wrong: # Told: …`,
        `${place}/e.py declares words that no hint and no explanation of a failed check has: Wave.`,
      ),
    );
  });

  test('finds a module that nobody imports, and no fault with one that somebody does', async () => {
    const given = { 'exercises/hello/words.py': '', 'exercises/hello/__pycache__/words.pyc': '' };
    expect(await problemsWith(given)).toEqual(
      failed(4, 'exercises/hello/words.py does not belong there: neither stub nor solution imports it.'),
    );
    const solution = { 'solutions/hello/main.py': `import words\n${inPython(200)}` };
    expect(await problemsWith({ ...given, ...solution })).toMatchObject({ passed: true });
  });
});

describe('verify without a Python', () => {
  const asked = (file: string) => findPythons({ host: join(root, 'grader/server/host.py'), course: root, asked: file });

  /** A program that is no interpreter. */
  function useless(): string {
    const file = join(temporary(), 'python');
    writeFileSync(file, '#!/bin/sh\nexit 1\n');
    chmodSync(file, 0o755);
    return file;
  }

  test.skipIf(process.platform === 'win32')('proves the other track and says what is left out', async () => {
    const file = useless();
    const { passed, lines } = await problemsWith({}, asked(file));
    expect(passed).toBe(true);
    expect(lines[0]).toBe('PASS  hello  typescript, 1 runs, 0 right and 0 wrong servers');
    expect(lines[1]).toContain(
      'SKIP  everything in Python: main.py needs a Python that can import fastapi and uvicorn',
    );
    expect(lines[1]).toContain(file);
  });

  test.skipIf(process.platform === 'win32')('has nothing to leave out in a course that needs none', async () => {
    const changes = { 'exercises/hello/main.py': undefined, 'solutions/hello/main.py': undefined };
    const line = 'PASS  hello  typescript, 1 runs, 0 right and 0 wrong servers';
    expect(await problemsWith(changes, asked(useless()))).toEqual({
      passed: true,
      lines: [line, '1 of 1 exercises verified, 2 servers graded'],
    });
  });
});

describe('verify of many servers', () => {
  const onlyTypeScript = { 'exercises/hello/main.py': undefined, 'solutions/hello/main.py': undefined };

  test('proves the solution with every seed and tells after each proof what it has found', async () => {
    const course = courseWith({ ...onlyTypeScript, 'solutions/hello/server.ts': inTypeScript(201) });
    const told: Progress[] = [];
    const onProgress = (progress: Progress) => told.push(progress);
    const verification = await verify(['hello'], course, { ...options, runs: 3, onProgress });
    // The files, the README, the stub, and the solution with three seeds.
    expect(told.map(({ done, total }) => `${done} of ${total}`)).toEqual([1, 2, 3, 4, 5, 6].map((at) => `${at} of 6`));
    const problem =
      'solutions/hello/server.ts does not pass "GET /hello greets". status: expected 200 OK, received 201 Created';
    expect(told.flatMap(({ problems }) => problems)).toEqual([problem, problem, problem]);
    expect(verification.exercises[0]?.problems).toEqual([problem]);
  });

  test('says of a README that is missing no more than that', async () => {
    const { lines } = await problemsWith({ ...onlyTypeScript, 'exercises/hello/README.md': undefined });
    expect(lines.slice(1, -1)).toEqual(['      exercises/hello/README.md is missing.']);
  });

  test('grades a server that has a problem again, alone, and notes a problem that is not found again', async () => {
    const course = courseWith(onlyTypeScript);
    const marker = JSON.stringify(join(course.root, 'marker'));
    // It greets from its second start on.
    const source = `import { existsSync, writeFileSync } from 'node:fs';
const status = existsSync(${marker}) ? 200 : 201;
writeFileSync(${marker}, '');
export default () => new Response('hello', { status });
`;
    writeFileSync(join(course.root, 'solutions/hello/server.ts'), source);
    const verification = await verify(['hello'], course, { ...options, runs: 1 });
    const lines = verificationReport(verification).split('\n');
    expect(lines[0]).toBe('PASS  hello  typescript, 1 runs, 0 right and 0 wrong servers');
    const note = 'NOTE  Not so when it was graded again, alone: solutions/hello/server.ts does not pass';
    expect(lines.some((line) => line.startsWith(note))).toBe(true);
  });

  test('proves nothing when it is interrupted', async () => {
    const stop = new AbortController();
    const interrupt = () => stop.abort(new Error('interrupted'));
    const verifying = verify(['hello'], courseWith(onlyTypeScript), {
      ...options,
      runs: 1,
      signal: stop.signal,
      onProgress: interrupt,
    });
    await expect(verifying).rejects.toThrow('interrupted');
  });

  test.each([
    ['a check asks for', "request: { path: '/hello', waitMs: 1 }"],
    ['a silent upstream makes', "request: { path: '/hello' }, upstream: 'silence'"],
    ['a late upstream makes', "request: { path: '/hello' }, upstream: { status: 200, delayMs: 1 }"],
  ])('tells of each pause that %s, so that another server may have the machine meanwhile', async (_name, request) => {
    const pausing = definition
      .replace("request: { path: '/hello' }", request)
      .replace("level: 'beginner'", "level: 'beginner', upstream: 'UPSTREAM_URL'");
    const course = courseWith({ 'exercises/hello/exercise.ts': pausing });
    const [exercise] = await loadExercises(['hello'], course, 1);
    if (!exercise) throw new Error('The exercise is not there.');
    const file = join(course.root, 'solutions/hello/server.ts');
    let pauses = 0;
    const onPause = () => {
      pauses += 1;
    };
    const { complete } = await gradeServer(
      exercise,
      { kind: 'file', track: 'typescript', file },
      { ...options, onPause },
    );
    expect({ complete, pauses }).toEqual({ complete: true, pauses: 1 });
  });

  test('finds a wrong answer that no check would notice, and passes when one does', async () => {
    const answer = "() => new Response('hello', { headers: { 'X-Tag': 'a' } })";
    const tagged = {
      ...onlyTypeScript,
      'exercises/hello/README.md': `${readme} The header \`X-Tag\` is \`a\`.\n`,
      'solutions/hello/server.ts': `export default ${answer};\n`,
    };
    const problems = (await problemsWith(tagged)).lines.slice(1, -1);
    expect(problems).toEqual([
      '      "GET /hello greets" would not notice if x-tag were missing, nor in 3 more such cases (header-removed, header-emptied, header-replaced, header-duplicated).',
    ]);
    const stricter = definition.replace("text: 'hello'", "text: 'hello', headers: { 'x-tag': 'a' }");
    expect(await problemsWith({ ...tagged, 'exercises/hello/exercise.ts': stricter })).toMatchObject({ passed: true });
  });

  test('says everything in a document that follows its schema', async () => {
    const verification = await verify(['hello'], courseWith(onlyTypeScript), { ...options, runs: 2 });
    expect(verificationSchema.parse(verification)).toEqual(verification);
    expect(verification).toMatchObject({ verified: true, servers: 3, exercises: [{ id: 'hello', runs: 2 }] });
    expect(verification.exercises[0]?.mutation?.noticed).toBeGreaterThan(10);
  });

  test('tells what each kind of wrong answer loses, and what it is, when it is asked to', async () => {
    const verification = await verify(['hello'], courseWith(onlyTypeScript), { ...options, runs: 1 });
    const lines = verificationReport(verification, { verbose: true }).split('\n');
    expect(lines.some((line) => /^ +body-removed +1\/1 lose points$/.test(line))).toBe(true);
    expect(lines.some((line) => /^ +body-removed +sends no content$/.test(line))).toBe(true);
  });
});

describe('a solution whose checks come in another order', () => {
  /** Greets with "hello" once, and then with "again". */
  const forgetful = "let n = 0; export default () => new Response((n += 1) === 1 ? 'hello' : 'again');\n";
  const again = (after: string) =>
    definition
      .replace(
        'return {',
        `const second = check({
          name: 'GET /hello greets again', ${after} points: 1, request: { path: '/hello' },
          expect: { status: 200, text: 'again' }, hint: 'Again.',
        });\n  return {`,
      )
      .replace('[hello]', '[hello, second]');
  const course = (after: string) => ({
    'exercises/hello/main.py': undefined,
    'solutions/hello/main.py': undefined,
    'exercises/hello/exercise.ts': again(after),
    'exercises/hello/README.md': `${readme} Then \`again\`.\n`,
    'solutions/hello/server.ts': forgetful,
  });

  test('is unsteady if a check needs another one and does not say so', async () => {
    const verification = await verify(['hello'], courseWith(course('')), { ...options, runs: 8, strict: true });
    const problems = verification.exercises[0]?.problems.filter((problem) => problem.includes('unsteady'));
    expect(problems).toHaveLength(2);
    expect(problems?.[0]).toMatch(
      /^solutions\/hello\/server.ts is unsteady: it passes "GET \/hello greets again" in some of 8 runs, but not with seed [2-8, ]+\. In these the checks came in another order/,
    );
  });

  test('is steady if the check says what it comes after', async () => {
    const verification = await verify(['hello'], courseWith(course('after: hello,')), { ...options, runs: 8 });
    expect(verification.exercises[0]?.problems).toEqual([]);
  });
});
