import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { greeting, options, root } from '../fixtures/greeting.ts';
import { processesIn } from '../fixtures/leftovers.ts';
import { install } from '../fixtures/process.ts';
import { canBind, programEntry } from '../fixtures/programs.ts';
import { temporary } from '../fixtures/temporary.ts';
import { gradeServer } from '../grade.ts';
import { exchange } from '../http/exchange.ts';
import { startCommand } from './command.ts';
import { listeningSockets } from './listening.ts';
import { isWindows } from './program.ts';
import type { StartOptions } from './server.ts';

/** Starts what a command line starts, for one test. */
async function start(command: string, changes: Partial<StartOptions> = {}) {
  const entry = { kind: 'command', command, folder: root } as const;
  const started = await startCommand(entry, await greeting(), { ...options, ...changes });
  if (started.kind === 'started') onTestFinished(started.stop);
  return started;
}

/** A word to find the processes of one test by, among those of others. */
const tag = () => `tag-${randomUUID()}`;

const systemTells = listeningSockets() !== undefined;

const program = (name: string) => programEntry(name).command;

/** The same for one that has to start. */
async function running(command: string) {
  const started = await start(command);
  if (started.kind === 'not-started') throw new Error(`${started.message}\n${started.detail}`);
  return started;
}

async function get(server: Awaited<ReturnType<typeof running>>, path = '/', timeoutMs = 5_000) {
  const outcome = await exchange(server.address, { path: path as '/' }, { timeoutMs });
  return outcome.kind === 'answered' ? Buffer.from(outcome.response.body).toString() : outcome.reason;
}

describe('a command that starts a server', () => {
  test.each([
    ['listens-on-its-port', 0],
    ['listens-everywhere', 0],
    ...(canBind('::1') ? [['listens-on-ipv6-only', 1] as const] : []),
    ['listens-on-another-port', 1],
  ] as const)('such as %s', async (name, notes) => {
    const server = await running(program(name));
    expect(await get(server)).toBe('fine');
    expect(server.notes).toHaveLength(notes);
  });

  test.skipIf(isWindows)('is run by the shell, as typed', async () => {
    const server = await running(
      `cd grader && WHO="a learner" node fixtures/programs/answers-with-environment.js | cat`,
    );
    expect(JSON.parse(await get(server))).toMatchObject({ WHO: 'a learner' });
  });

  test.skipIf(isWindows)(
    'has PORT, HOST and the environment of the exercise, and nothing that is not needed to run',
    async () => {
      const { CI, GITHUB_TOKEN, NODE_OPTIONS } = process.env;
      Object.assign(process.env, { CI: 'true', GITHUB_TOKEN: 'secret', NODE_OPTIONS: '--no-warnings' });
      try {
        const server = await running(program('answers-with-environment'));
        const env = JSON.parse(await get(server));
        const { port } = server.address as { port: number }; // it listens on a port
        expect(env).toMatchObject({
          PORT: `${port}`,
          HOST: '127.0.0.1',
          PATH: process.env.PATH,
          ...(await greeting()).env,
        });
        const allowed =
          /^(PORT|HOST|PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TZ|LANG|LC_\w+|\w+_(HOME|ROOT|DIR|PATH|VERSION)|VIRTUAL_ENV|PYTHONUNBUFFERED|GRADE_RUN|GREETING|__CF_\w+|PWD|OLDPWD|SHLVL|_)$/;
        expect(Object.keys(env).filter((name) => !allowed.test(name))).toEqual([]);
      } finally {
        for (const [name, value] of Object.entries({ CI, GITHUB_TOKEN, NODE_OPTIONS })) {
          if (value === undefined) delete process.env[name];
          else process.env[name] = value;
        }
      }
    },
  );

  test('gets another port each time', async () => {
    const [one, other] = [await running(program('listens-on-its-port')), await running(program('listens-on-its-port'))];
    expect(one.address).not.toEqual(other.address);
  });

  test('may be stuck, and is stopped then', async () => {
    const server = await running(program('gets-stuck'));
    expect(await server.reacts()).toBe(true);
    expect(await get(server, '/loop', 300)).toBe('timeout');
    expect(await server.reacts()).toBe(false);
    expect(server.ended()?.how).toBe('got stuck and had to be stopped');
  });

  test('may go on without listening, and counts as ended then', async () => {
    const server = await running(program('stops-listening'));
    expect(await get(server)).toBe('closed');
    expect(server.ended()).toBeUndefined();
    await server.untilEnded(300);
    expect(server.ended()?.how).toBe('stopped listening');
  });
});

test('a command whose server ends is run again, on another port, and the rest is graded', async () => {
  const entry = programEntry('ends-with-its-second-answer');
  const { server, checks } = await gradeServer(await greeting(), entry, options);
  expect(server).toMatchObject({ started: true, command: entry.command, restarts: 3 });
  const ports = checks.flatMap(({ exchange }) => exchange?.response?.headers['x-port'] ?? []);
  expect(ports).toHaveLength(4);
  expect(new Set(ports).size).toBe(4);
});

describe('a command that starts no server', () => {
  test.each([
    ['exits-at-once', 'exited', 'The program exited with code 4 before it accepted connections.', 'no database'],
    [
      'wants-a-port-in-use',
      'exited',
      'Another program uses the port that it wants: end that one, or take',
      'EADDRINUSE',
    ],
    [
      'never-listens',
      'silent',
      'within 2 s. It has to listen on the port that is in the environment',
      'Server listening',
    ],
    ['opens-a-debugger-only', 'silent', 'where nobody answers HTTP.', 'Debugger listening'],
  ])('because it %s is told why', async (name, reason, message, detail) => {
    const started = await start(program(name), { bootMs: 2_000 });
    expect(started).toMatchObject({
      kind: 'not-started',
      reason,
      message: expect.stringContaining(message),
      detail: expect.stringContaining(detail),
    });
  });

  test('because there is no such command is told so', async () => {
    expect(await start('no-such-command --port 1')).toMatchObject({
      reason: 'exited',
      message: expect.stringMatching(
        /^The program exited with code \d+ before it accepted connections\. The shell knows no such command: check its spelling, and the folder you are in\.$/,
      ),
    });
  });

  test('because the run was stopped ends at once', async () => {
    const stop = new AbortController();
    const name = tag();
    const starting = start(`${program('never-listens')} ${name}`, { signal: stop.signal });
    stop.abort(new Error('enough'));
    expect(await starting).toMatchObject({ kind: 'not-started' });
    expect(await processesIn(name)).toEqual([]);
  });
});

describe.skipIf(isWindows)('nothing is left of a command', () => {
  test.each(['exits-at-once', 'never-listens', 'opens-a-debugger-only'])(
    'that starts no server: %s',
    async (behaviour) => {
      const name = tag();
      await start(`${program(behaviour)} ${name}`, { bootMs: 1_000 });
      expect(await processesIn(name)).toEqual([]);
    },
  );

  test.each<[how: string, command: (program: string) => string]>([
    ['directly', (server) => server],
    ['behind shells', (server) => `sh -c "sh -c '${server}; true'; true"`],
    ['behind npm', (server) => `npm exec --offline -c '${server}'`],
    ['in the background', (server) => `${server} &`],
  ])('that runs its server %s', async (_how, command) => {
    const name = tag();
    const server = await running(command(`${program('listens-on-its-port')} ${name}`));
    expect(await get(server)).toBe('fine');
    expect(server.ended()).toBeUndefined();
    await server.stop();
    expect(await processesIn(name)).toEqual([]);
  });

  test.runIf(systemTells)('whose server has left its group and its parent', async () => {
    const name = tag();
    const server = await running(`${program('goes-into-the-background')} listens-on-its-port ${name}`);
    expect(await get(server)).toBe('fine');
    expect(server.ended()).toBeUndefined();
    await server.stop();
    expect(await processesIn(name)).toEqual([]);
  });

  test.runIf(systemTells)('that is interrupted, even if its server has left its group', async () => {
    const name = tag();
    const command = `cd "${root}" && ${program('goes-into-the-background')} never-answers ${name}`;
    const grading = install().grade(['greeting', '--command', command]);
    const servers = async () => (await processesIn(name)).filter((line) => line.includes('never-answers.js'));
    await vi.waitFor(async () => expect(await servers()).toHaveLength(1), { timeout: 15_000, interval: 50 });
    grading.kill('SIGINT');
    expect((await grading).exitCode).toBe(130);
    expect(await processesIn(name)).toEqual([]);
  });

  test.runIf(systemTells)(
    'when the process of the grader ends at once, even if its server has left its group',
    async () => {
      const name = tag();
      const command = `${program('goes-into-the-background')} listens-on-its-port ${name}`;
      const entry = JSON.stringify({ kind: 'command', command, folder: root });
      const contents = `import { startCommand } from './server/command.ts';
      startCommand(${entry}, {}, {}).then(({ kind }) => process.exit(kind === 'started' ? 7 : 8));`;
      const outfile = join(temporary(), 'program.cjs');
      const stdin = { contents, resolveDir: join(root, 'grader'), loader: 'ts' } as const;
      await build({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
      expect((await execa(process.execPath, [outfile], { reject: false })).exitCode).toBe(7);
      await vi.waitFor(async () => expect(await processesIn(name)).toEqual([]), { timeout: 15_000, interval: 50 });
    },
  );
});
