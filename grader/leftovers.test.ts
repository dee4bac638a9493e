import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { execa } from 'execa';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gradeFile, greeting, options, root, serverFile, solution } from './fixtures/greeting.ts';
import { usable } from './fixtures/isolation.ts';
import { leftoversIn, processesIn } from './fixtures/leftovers.ts';
import { install } from './fixtures/process.ts';
import { noPython, pythonSolution, workingPython } from './fixtures/python.ts';
import { temporary } from './fixtures/temporary.ts';
import { gradeServer } from './grade.ts';
import { start } from './server/server.ts';

const entry = (file: string) => ({ kind: 'file', track: 'typescript', file }) as const;
const patience = { timeout: 15_000, interval: 50 };

/** Resolves when a server listens in a private folder below this one; in a jail, when it is about to. */
async function listening(scratch: string): Promise<void> {
  const listens = (name: string) => ['s', 'server-0.mjs'].some((file) => existsSync(join(scratch, name, file)));
  await vi.waitFor(() => expect(readdirSync(scratch).filter(listens)).toHaveLength(1), patience);
}

describe.skipIf(process.platform === 'win32')('nothing is left', () => {
  const { TMPDIR } = process.env;
  let scratch = '';

  beforeEach(() => {
    scratch = temporary();
    process.env.TMPDIR = scratch;
  });

  afterEach(() => {
    process.env.TMPDIR = TMPDIR;
    if (TMPDIR === undefined) delete process.env.TMPDIR;
  });

  test.each([
    ...[
      'other-status',
      'never-listens',
      'exits-at-once',
      'throws-on-import',
      'missing-import',
      'unusable-default-export',
    ],
    ...[
      'never-answers',
      'never-ends',
      'exits-in-handler',
      'crashes-again-and-again',
      'listens-twice',
      'prints-megabytes',
    ],
  ])('of the server %s after it was graded', async (server) => {
    await gradeFile(serverFile(server), { timeoutMs: 500, bootMs: 1_000 });
    expect(await leftoversIn(scratch)).toEqual([]);
  });

  test
    .skipIf(noPython !== undefined)
    .each([
      ...['model', 'syntax-error', 'throws-at-startup', 'exits-at-once', 'loops-forever', 'called-api'],
      ...['exits-in-handler', 'loops-in-handler', 'starts-a-grandchild'],
    ])('of the program %s.py after it was graded', async (server) => {
    await gradeFile(serverFile(`${server}.py`), { timeoutMs: 500, bootMs: 1_000 });
    expect(await leftoversIn(scratch)).toEqual([]);
  });

  test.skipIf(noPython !== undefined)('of a Python that was booted ahead for nothing', async () => {
    options.pythons.bootAhead({ file: pythonSolution, given: dirname(pythonSolution) });
    await options.pythons.stop();
    expect(await leftoversIn(scratch)).toEqual([]);
  });

  test('of a process that the server has started in its group', async () => {
    const server = await start(entry(serverFile('starts-a-grandchild')), await greeting(), options);
    if (server.kind === 'not-started') throw new Error(server.message);
    await vi.waitFor(async () => expect(await processesIn(scratch)).toHaveLength(2), patience);
    await server.stop();
    expect(await leftoversIn(scratch)).toEqual([]);
  });

  test('when the grader throws in the middle of a run', async () => {
    const exercise = await greeting();
    const [first, second] = exercise.checks;
    if (!first || !second) throw new Error('The exercise has too few checks.');
    const broken = () => {
      throw new TypeError('a fault of ours');
    };
    const checks = [first, { ...second, request: broken }];
    const graded = gradeServer({ ...exercise, checks }, entry(solution), options);
    await expect(graded).rejects.toThrow('a fault of ours');
    expect(await leftoversIn(scratch)).toEqual([]);
  });

  test.each([
    ['starts', 'never-listens'],
    ['answers', 'never-answers'],
  ])('when the run is stopped while a server %s', async (_when, server) => {
    const stop = new AbortController();
    const graded = gradeFile(serverFile(server), { timeoutMs: 20_000, bootMs: 20_000, signal: stop.signal });
    await vi.waitFor(async () => expect(await processesIn(scratch)).toHaveLength(1), patience);
    if (server === 'never-answers') await listening(scratch);
    stop.abort(new Error('enough'));
    expect(await graded).toMatchObject({ stopped: 'interrupted', earned: 0, possible: 39, complete: false });
    expect(await leftoversIn(scratch)).toEqual([]);
  });

  test.each([
    ['ends', 'process.exit(7);'],
    ['throws', "setTimeout(() => { throw new Error('a fault of ours'); });"],
  ])('when the process of the grader %s at once', async (_how, last) => {
    const program = join(temporary(), 'program.cjs');
    const contents = `import { startHost } from './server/child.ts';
      startHost(${JSON.stringify(options.host)});
      setTimeout(() => { ${last} }, 300);`;
    const stdin = { contents, resolveDir: join(root, 'grader'), loader: 'ts' } as const;
    await build({ stdin, outfile: program, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
    const { exitCode } = await execa(process.execPath, [program], { reject: false, env: { TMPDIR: scratch } });
    expect(exitCode).toBeGreaterThan(0);
    const others = readdirSync(scratch).filter((name) => name.startsWith('g-'));
    expect(others).toEqual([]);
    await vi.waitFor(async () => expect(await processesIn(join(scratch, 'g-'))).toEqual([]), patience);
  });
});

describe.skipIf(process.platform === 'win32')('the command leaves nothing', () => {
  test.each([
    ['a complete exercise', ['greeting', '--solutions'], 0],
    ['an unfinished exercise', ['greeting'], 1],
    ['a check that does not exist', ['greeting', '--only', 'nothing at all'], 2],
  ])('after %s', async (_what, argv, code) => {
    const { grade, scratch } = install();
    expect((await grade(argv)).exitCode).toBe(code);
    expect(await leftoversIn(scratch)).toEqual([]);
  });

  const ways = usable.flatMap((isolation) => (['SIGINT', 'SIGTERM'] as const).map((by) => [by, isolation] as const));

  test.each(ways)(
    'after %s to it and all that it shares a terminal with, with isolation %s, and says so',
    async (signal, isolation) => {
      const { grade, scratch, submit } = install();
      const submission = ['--submission', submit('never-answers'), '--timeout', '20000'];
      const argv = ['greeting', ...submission, '--isolation', isolation];
      const running = grade(argv, { detached: true });
      await listening(scratch);
      process.kill(-(running.pid ?? Number.NaN), signal);
      const { exitCode, stdout, stderr } = await running;
      expect([exitCode, stderr]).toEqual([130, '']);
      expect(stdout).toMatch(/^Score {3}0 of 39 points {3}incomplete: the run was interrupted$/m);
      expect(await leftoversIn(scratch)).toEqual([]);
    },
  );

  test.skipIf(noPython !== undefined).each(['loops-forever', 'never-answers'])(
    'running when it is killed and %s.py keeps its only thread',
    async (server) => {
      const { folder, grade, scratch } = install();
      const isLooping = (name: string) => existsSync(join(scratch, name, 'looping'));
      mkdirSync(join(folder, 'ada'));
      cpSync(serverFile(`${server}.py`), join(folder, 'ada/main.py'));
      // Without isolation, nothing but the host itself ends it.
      const words = ['--timeout', '20000', '--isolation', 'none', '--python', workingPython];
      const running = grade(['greeting', '--submission', 'ada', ...words]);
      if (server === 'never-answers') await listening(scratch);
      else await vi.waitFor(() => expect(readdirSync(scratch).some(isLooping)).toBe(true), patience);
      running.kill('SIGKILL');
      await running;
      await vi.waitFor(async () => expect(await processesIn(scratch)).toEqual([]), patience);
    },
  );

  test.each(usable)('running when it is killed, with isolation %s', async (isolation) => {
    const { grade, scratch, submit } = install();
    const submission = ['--submission', submit('never-answers'), '--timeout', '20000'];
    const running = grade(['greeting', ...submission, '--isolation', isolation]);
    await listening(scratch);
    running.kill('SIGKILL');
    await running;
    await vi.waitFor(async () => expect(await processesIn(scratch)).toEqual([]), patience);
  });
});
