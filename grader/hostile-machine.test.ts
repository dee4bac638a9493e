import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { exchange } from './exchange.ts';
import { gradeFile, greeting, options, serverFile, solution } from './fixtures/greeting.ts';
import { jails, usable } from './fixtures/isolation.ts';
import { livingIn, processesIn } from './fixtures/leftovers.ts';
import { install } from './fixtures/process.ts';
import type { Isolation } from './isolation/kinds.ts';
import { type ExerciseGrade, gradeSchema } from './result.ts';
import { start } from './server.ts';

const onLinux = describe.skipIf(process.platform !== 'linux');

/** What becomes of the command when a server sends a signal to its parent: the grader itself, a reaper or a jail. */
interface Ends {
  readonly exitCode: number | undefined;
  readonly restarts?: number;
}
const survived = { exitCode: 0, restarts: 0 };
const parents: readonly [id: string, server: string, Readonly<Record<Isolation, Ends>>][] = [
  [
    'F4 and F7',
    'kills-its-parent',
    // Without a jail the grader is gone: no report, which is no grade.
    { none: { exitCode: undefined }, process: { exitCode: 1, restarts: 1 }, bubblewrap: survived },
  ],
  ['F5', 'stops-its-parent', { none: survived, process: survived, bubblewrap: survived }],
  [
    'F6',
    'asks-its-parent-for-a-debugger',
    { none: survived, process: { exitCode: 1, restarts: 1 }, bubblewrap: survived },
  ],
];

onLinux('a server that sends signals to its parent', () => {
  const ways = parents.flatMap(([id, server, by]) =>
    usable.map((isolation) => ({ id, server, isolation, ...by[isolation] })),
  );

  test.each(ways)('$id: $server, with isolation $isolation', async ({ server, isolation, exitCode, restarts }) => {
    const { grade, submit, scratch } = install();
    const ended = await grade(['greeting', '--submission', submit(server), '--isolation', isolation, '--json']);
    expect([ended.exitCode, ended.stderr]).toEqual([exitCode, '']);
    if (restarts === undefined) expect(ended.stdout).toBe('');
    else expect(gradeSchema.parse(JSON.parse(ended.stdout)).exercises[0]?.server).toMatchObject({ restarts });
    await vi.waitFor(async () => expect(await processesIn(scratch)).toEqual([]), { timeout: 15_000, interval: 50 });
  });
});

/** Where a test hides a text, and in which layers a server that looks for it gets at it. */
const hidden = ['environment', 'definition', 'neighbour', 'grader'] as const;
const found: Readonly<Record<Isolation, readonly (typeof hidden)[number][]>> = {
  none: hidden,
  process: hidden,
  bubblewrap: [],
};

/** Path, size and time of change of everything below a folder, but for what the grader itself keeps. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === '.grade' || entry.isSymbolicLink()) return [];
    const { size, mtimeMs } = statSync(path);
    return entry.isDirectory() ? [path, ...filesBelow(path)] : [`${path} ${size} ${mtimeMs}`];
  });
}

onLinux('a server that looks for secrets', () => {
  test.each(usable)('with isolation %s finds what the layer does not hide, and changes nothing', async (isolation) => {
    const { folder, grade, submit } = install();
    const canaries = Object.fromEntries(
      hidden.map((place) => [place, `canary-${place}${randomBytes(8).toString('hex')}`]),
    );
    const submission = submit('looks-for-secrets');
    mkdirSync(join(folder, 'neighbour', 'greeting'), { recursive: true });
    writeFileSync(join(folder, 'neighbour', 'greeting', 'server.ts'), `// ${canaries.neighbour}\n`);
    appendFileSync(join(folder, 'exercises', 'greeting', 'exercise.ts'), `// ${canaries.definition}\n`);
    writeFileSync(join(folder, '.grade', 'key'), `${canaries.grader}`);
    const before = filesBelow(folder);

    const argv = ['greeting', '--submission', submission, '--isolation', isolation];
    const env = { SECRET: `${canaries.environment}` };
    const [json, text] = [await grade([...argv, '--json'], { env }), await grade([...argv, '--verbose'], { env })];
    expect([json.exitCode, text.exitCode]).toEqual([0, 0]);
    const printed = [json.stdout, json.stderr, text.stdout, text.stderr].join('\n');
    expect(hidden.filter((place) => printed.includes(`${canaries[place]}`))).toEqual(found[isolation]);
    expect(filesBelow(folder)).toEqual(before);
  });
});

/** What the system allows a server to do in each layer. */
const open = { port: true, abstract: true };
const allowed: Readonly<Record<Isolation, object>> = {
  none: { ...open, user: process.getuid?.(), writable: ['own'] },
  process: {
    ...{ ...open, user: process.getuid?.(), newPrivileges: false, writable: ['own'] },
    limits: ['60', '0', expect.any(String)],
  },
  bubblewrap: {
    ...{ port: false, abstract: false, user: 65534, newPrivileges: false, capabilities: false, namespaces: false },
    writable: ['/tmp', '/run', '/dev/shm'],
    limits: ['60', '0', '128'],
  },
};

onLinux('a server that tries what it may do', () => {
  test.each(jails)('with isolation $isolation can do what the layer allows, and no more', async (jail) => {
    const abstract = `t-${randomBytes(8).toString('hex')}`;
    const byPort = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    const byName = createServer((socket) => socket.end()).listen({ path: `\0${abstract}` });
    onTestFinished(() => {
      byPort.close();
      byName.close();
    });
    await vi.waitFor(() => expect([byPort.listening, byName.listening]).toEqual([true, true]));
    const { port } = byPort.address() as { port: number }; // it listens on a port
    // Nowhere else is anything written where nothing prevents it.
    const folders = jail.isolation === 'bubblewrap' ? ['/', '/usr', '/dev', '/tmp', '/run', '/dev/shm'] : [];
    const env = { ASKED: JSON.stringify({ port, abstract, folders }) };
    const entry = { kind: 'file', track: 'typescript', file: serverFile('asks-the-system') } as const;
    const server = await start(entry, { ...(await greeting()), env }, { ...options, jail });
    if (server.kind === 'not-started') throw new Error(server.message);
    try {
      const answer = await exchange(server.address, { path: '/' }, { timeoutMs: 10_000 });
      if (answer.kind === 'unanswered') throw new Error(answer.message);
      expect(JSON.parse(Buffer.from(answer.response.body).toString())).toMatchObject(allowed[jail.isolation]);
    } finally {
      await server.stop();
    }
  });
});

/** Servers between two good ones: they leave things behind, break things, or confuse whoever reads them. */
const nasty = [
  ...[
    'replaces-its-socket',
    'floods-its-folder',
    'leaves-its-group',
    'starts-sixty-processes',
    'json-with-hostile-keys',
  ],
  ...['crashes-again-and-again', 'prints-commands', 'two-responses', 'forges-the-channel', 'ignores-signals'],
];

/** The grade without what differs from run to run: how long things took, and what time it was. */
function untimed(grade: ExerciseGrade): unknown {
  const isTime = (key: string, value: unknown) => key === 'ms' || (typeof value === 'string' && / GMT$/.test(value));
  return JSON.parse(JSON.stringify(grade, (key, value) => (isTime(key, value) ? 0 : value)));
}

onLinux('a good server', () => {
  test.each(jails)(
    'with isolation $isolation is graded the same before and after every nasty one',
    async (jail) => {
      const folders: string[] = [];
      const enter: typeof jail.enter = (file, words, room) => {
        folders.push(room.readable[0] ?? '');
        return jail.enter(file, words, room);
      };
      const run = { jail: { ...jail, enter }, timeoutMs: 1_000 };
      const first = await gradeFile(solution, { jail });
      expect(first.complete).toBe(true);
      for (const server of nasty) {
        await gradeFile(serverFile(server), run);
        expect({ after: server, ...(untimed(await gradeFile(solution, { jail })) as object) }).toEqual({
          after: server,
          ...(untimed(first) as object),
        });
      }
      // Without a jail some outlive their run, and would do so for 20 seconds more.
      const left = (await Promise.all(folders.map((folder) => livingIn(folder)))).flat();
      for (const { pid } of left) process.kill(pid, 'SIGKILL');
      if (jail.isolation !== 'none') expect(left).toEqual([]);
    },
    60_000,
  );
});
