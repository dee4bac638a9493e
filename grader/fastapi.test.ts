import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exchange } from './exchange.ts';
import { course, gradeFile, greeting, options, serverFile } from './fixtures/greeting.ts';
import { jails } from './fixtures/isolation.ts';
import { noPython, pythonSolution } from './fixtures/python.ts';
import { temporary } from './fixtures/temporary.ts';
import { gradeExercise } from './grade.ts';
import { start } from './server.ts';

/** Programs that never accept connections: why, in which words, in which line, and what is shown. */
const rows: readonly [server: string, reason: string, message: string, place: string | undefined, detail: string][] = [
  ['syntax-error', 'threw', "SyntaxError: '(' was never closed", 'syntax-error.py:4:14', '4 | app = FastAPI(\n    '],
  ['indentation-error', 'threw', 'IndentationError: expected an', 'indentation-error.py:9:1', '9 | return "fine"\n'],
  ['imports-syntax-error', 'threw', "SyntaxError: '(' was never", 'unfinished.py:1:10', '1 | def greet(name:\n'],
  ['missing-import', 'threw', "No module named 'greetings', neither", 'missing-import.py:3:1', '3 | from greetings'],
  ['throws-on-import', 'threw', 'RuntimeError: no database', 'throws-on-import.py:6:5', 'line 10, in <module>'],
  ['throws-at-startup', 'threw', 'RuntimeError: no database', 'throws-at-startup.py:9:5', '9 |     raise'],
  ['throws-in-lifespan', 'threw', 'RuntimeError: no database', 'throws-in-lifespan.py:9:5', '9 |     raise'],
  ['exits-at-once', 'exited', 'exited with code 3 before it accepted connections.', undefined, 'bye'],
  ['loops-forever', 'silent', 'did not accept connections within 1 s.', undefined, 'starting'],
  ['called-api', 'nothing-to-serve', 'but a FastAPI object called `api`: rename it, or add', undefined, ''],
  ['called-create-app', 'nothing-to-serve', 'add the line "app = create_app()".', undefined, ''],
  ['no-app', 'nothing-to-serve', 'it needs a line such as "app = FastAPI()".', undefined, ''],
  ['app-is-a-class', 'nothing-to-serve', '`app` is the class FastAPI, which cannot answer', undefined, ''],
  ['app-is-a-number', 'nothing-to-serve', '`app` is 8000, which cannot answer requests', undefined, ''],
  ['app-is-wsgi', 'nothing-to-serve', '`app` is a Flask object, which cannot answer requests', undefined, ''],
];

/** Every form in which an app may be given, and programs that start uvicorn by themselves. */
const forms = [
  ...['starlette', 'asgi-function', 'middleware', 'starts-up'],
  ...['runs-uvicorn', 'runs-uvicorn-as-main', 'runs-uvicorn-by-name', 'runs-uvicorn-factory', 'runs-uvicorn-server'],
];

/** Programs that end, or get stuck, while they answer "text", with how that is told. */
const ends = [
  ['exits-in-handler', 'exited with code 7'],
  ['killed-in-handler', 'was killed by SIGTERM'],
  ['loops-in-handler', 'got stuck and had to be stopped'],
] as const;

const python = (name: string) => serverFile(`${name}.py`);

/** What a program answers to `GET /`. */
async function answerOf(file: string): Promise<string> {
  const entry = { kind: 'file', track: 'fastapi', file } as const;
  const server = await start(entry, await greeting(), options);
  if (server.kind === 'not-started') throw new Error(`${server.message}\n${server.detail}`);
  try {
    const outcome = await exchange(server.address, { path: '/' }, { timeoutMs: 5_000 });
    if (outcome.kind === 'unanswered') throw new Error(outcome.message);
    return Buffer.from(outcome.response.body).toString();
  } finally {
    await server.stop();
  }
}

describe.skipIf(noPython !== undefined)('a main.py', () => {
  test('that answers all as it should earns every point', async () => {
    const grade = await gradeFile(pythonSolution);
    expect(grade.checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    expect(grade).toMatchObject({ track: 'fastapi', complete: true, server: { file: pythonSolution, restarts: 0 } });
    const notes = 'notes' in grade.server ? grade.server.notes : [];
    expect(notes).toEqual([expect.stringMatching(/^Python [\d.]+, FastAPI [\d.]+, uvicorn [\d.]+: \//)]);
  });

  test.each(jails)('earns the same in the jail $isolation', async (jail) => {
    const grade = await gradeFile(pythonSolution, { jail });
    expect(grade.checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    const { server } = await gradeFile(python('throws-on-import'), { jail });
    expect(server).toMatchObject({
      place: { file: 'grader/fixtures/servers/throws-on-import.py', line: 6, column: 5 },
    });
  });

  test.concurrent.each(rows)('such as %s is told apart: %s', async (name, reason, message, place, detail) => {
    const { server, earned } = await gradeFile(python(name), { bootMs: 1_000 });
    expect(server).toMatchObject({ started: false, reason });
    expect(server).toMatchObject({
      message: expect.stringContaining(message),
      detail: expect.stringContaining(detail),
    });
    const found = 'place' in server ? server.place : undefined;
    expect(found && `${found.file}:${found.line}:${found.column}`).toBe(place && `grader/fixtures/servers/${place}`);
    expect(earned).toBe(0);
  });

  test.concurrent.each(forms)('may be given in the form of %s', async (name) => {
    const { server, checks } = await gradeFile(python(name), { only: 'status' });
    expect(server).toMatchObject({ started: true });
    expect(checks).toMatchObject([{ verdict: 'passed' }]);
  });

  test.concurrent.each(ends)('that %s fails that check and is started again for the others', async (server, how) => {
    const { checks, server: graded, earned, possible } = await gradeFile(python(server), { timeoutMs: 1_500 });
    const text = checks.find(({ name }) => name === 'text');
    expect(graded).toMatchObject({ started: true, restarts: 1 });
    expect(text?.mismatches[0]?.actual).toBe(`none, the server ${how} while it answered`);
    expect(earned).toBe(possible - 3);
  });

  test.each([
    ['throws-in-handler', 'ValueError: no greeting today', /line 9, in text\n {4}raise ValueError\("no greeting/],
    [
      'throws-in-framework',
      'TypeError: Object of type object is not JSON',
      /line 10, in text\n {4}return JSONResponse/,
    ],
  ])('that %s shows the lines of the learner, and no others', async (server, message, line) => {
    const { checks, earned, possible } = await gradeFile(python(server));
    const log = checks.find(({ name }) => name === 'text')?.exchange?.log ?? '';
    expect(log).toContain(message);
    expect(log).toMatch(line);
    expect(log).toMatch(/\n\(\d+ frames outside your files are left out\)\n$/);
    expect(log.match(/^ {2}File .*$/gm)).toEqual([expect.stringContaining(`servers/${server}.py", line `)]);
    expect(earned).toBe(possible - 1);
  });

  test('that middleware of a package wraps in exceptions of its own is shown alone', async () => {
    const { checks } = await gradeFile(python('throws-behind-middleware'));
    const log = checks.find(({ name }) => name === 'text')?.exchange?.log ?? '';
    expect(log).toMatch(/^ERROR: [^\n]+\nTraceback [^\n]+\n {2}File [^\n]+line 8, in pass_on/);
    expect(log).toContain('ValueError: no greeting today');
    expect(log).not.toContain('During handling of the above exception');
  });

  test('whose handler gives a 204 content is found out, although uvicorn does not send it', async () => {
    const { checks, earned, possible } = await gradeFile(python('content-with-204'));
    const empty = checks.find(({ name }) => name === 'empty');
    expect(empty?.mismatches[0]?.actual).toContain('4 bytes from the handler');
    expect(earned).toBe(possible - 2);
  });
});

describe.skipIf(noPython !== undefined)('a program in Python', () => {
  test('gets the variables of the exercise and an address, and nothing else', async () => {
    process.env.GITHUB_TOKEN = 'secret';
    const [now, atFirst] = JSON.parse(await answerOf(python('answers-with-environment')));
    expect(now).toEqual({ GREETING: 'hello', HOST: '127.0.0.1', PORT: '3000' });
    expect(atFirst).not.toContain('GITHUB_TOKEN');
  });

  test('finds its standard input closed, a client with an address, and no module of the grader', async () => {
    const surroundings = { input: '', client: '127.0.0.1', grader: [] };
    expect(JSON.parse(await answerOf(python('answers-with-surroundings')))).toEqual(surroundings);
  });

  test('cannot replace a module of Python, or a package, by a file of the same name', async () => {
    const folder = temporary();
    for (const name of ['json', 'uvicorn', 'h11', 'wave']) {
      writeFileSync(join(folder, `${name}.py`), 'raise RuntimeError("this must not run")\n');
    }
    writeFileSync(join(folder, 'main.py'), `import wave\n${readFileSync(pythonSolution, 'utf8')}`);
    const grade = await gradeFile(join(folder, 'main.py'));
    expect(grade.earned).toBe(grade.possible);
  });

  test('gets the modules of the exercise, unless it brings its own', async () => {
    const folder = temporary();
    writeFileSync(
      join(folder, 'main.py'),
      'import lifetime\n\n\nasync def app(scope, receive, send):\n' +
        '    await send({"type": "http.response.start", "status": 200, "headers": []})\n' +
        '    await send({"type": "http.response.body", "body": lifetime.__doc__.encode()})\n',
    );
    expect(await answerOf(join(folder, 'main.py'))).toContain('Ends this process after half a minute');
    writeFileSync(join(folder, 'lifetime.py'), '"""My own."""\n');
    expect(await answerOf(join(folder, 'main.py'))).toBe('My own.');
  });

  test('leaves nothing in the folder of the submission', async () => {
    const folder = temporary();
    cpSync(pythonSolution, join(folder, 'main.py'));
    writeFileSync(join(folder, 'lifetime.py'), '');
    await gradeFile(join(folder, 'main.py'), { only: 'status' });
    expect(readdirSync(folder).sort()).toEqual(['lifetime.py', 'main.py']);
  });
});

describe.skipIf(noPython !== undefined)('a submission', () => {
  const stub = join(course.root, 'exercises/greeting');

  test('that holds only a main.py is graded as what it is', async () => {
    const folder = temporary();
    mkdirSync(join(folder, 'greeting'));
    cpSync(join(stub, 'main.py'), join(folder, 'greeting/main.py'));
    const grade = await gradeExercise(await greeting(), { folder, name: 'ada' }, options);
    expect(grade).toMatchObject({ track: 'fastapi', earned: 0, server: { started: true } });
  });

  test('that holds both is graded in TypeScript, and told of the other way if that earns nothing', async () => {
    const note = ['main.py lies beside it; --track fastapi grades that one.'];
    const unfinished = { folder: join(course.root, 'exercises'), name: 'exercises' };
    const { track, server } = await gradeExercise(await greeting(), unfinished, options);
    expect([track, 'notes' in server && server.notes]).toEqual(['typescript', note]);
    const finished = { folder: join(course.root, 'solutions'), name: 'solutions' };
    const complete = await gradeExercise(await greeting(), finished, options);
    expect(complete.server).toEqual(expect.not.objectContaining({ notes: note }));
  });

  test('that holds both is graded as asked', async () => {
    const submission = { folder: join(course.root, 'exercises'), name: 'exercises' };
    const tracks = ['typescript', 'fastapi'] as const;
    for (const track of tracks) {
      const grade = await gradeExercise(await greeting(), submission, { ...options, track });
      expect(grade).toMatchObject({ track, earned: 0, server: { started: true } });
    }
  });

  test('without the file that was asked for says which one', async () => {
    const { server } = await gradeExercise(
      await greeting(),
      { folder: temporary(), name: 'ada' },
      { ...options, track: 'fastapi' },
    );
    expect(server).toMatchObject({ reason: 'missing', message: 'There is no greeting/main.py in ada.' });
  });
});
