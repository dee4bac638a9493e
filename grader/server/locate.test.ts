import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { root } from '../fixtures/greeting.ts';
import { canBind, programCommand } from '../fixtures/programs.ts';
import { listeningSockets } from './listening.ts';
import { locate } from './locate.ts';
import { freePort } from './port.ts';
import { privateFolder, startProgram } from './program.ts';

const { PATH = '' } = process.env;
const loopback = '127.0.0.1';

/**
 * Runs a program and waits until it is found to listen: seen in the kernel's tables, or read from its output. With
 * `isEarly`, nobody looks before it listens.
 */
async function run(name: string, how: 'seen' | 'read', ms = 10_000, isEarly = false) {
  const port = await freePort();
  const before = how === 'seen' ? listeningSockets() : undefined;
  const env = { PATH, HOST: loopback, PORT: `${port}` };
  const program = startProgram(programCommand(name), [], { folder: privateFolder(), cwd: root, env, shell: true });
  onTestFinished(() => program.kill());
  const printed = () => program.output.since(0);
  const awaited = {
    pid: program.pid ?? Number.NaN,
    mark: 'none',
    port,
    before,
    printed,
    ended: () => program.ended() !== undefined,
    until: program.until,
  };
  if (isEarly) await vi.waitUntil(() => listeningSockets()?.some((socket) => socket.port === port), 10_000);
  const found = await locate(awaited, ms);
  const [, said] = /(?:port |localhost:)(\d+)/.exec(printed()) ?? [];
  return { found, port, said: Number(said) };
}

const addresses: readonly [name: string, host: string, isUsual: boolean][] = [
  ['listens-on-its-port', loopback, true],
  ['listens-everywhere', loopback, true],
  ['listens-on-another-port-first', loopback, true],
  ['listens-on-ipv6-only', '::1', false],
  ['listens-on-every-ipv6-address-only', '::1', false],
];

describe.each(['seen', 'read'] as const)('where a program listens is %s', (how) => {
  const systemTells = how === 'read' || listeningSockets() !== undefined;

  test.runIf(systemTells).each(addresses.filter(([, host]) => canBind(host)))('for %s', async (name, host, isUsual) => {
    const { found, port } = await run(name, how);
    const note = `The program listens at [::1]:${port} only, not at 127.0.0.1. It is graded there, which costs nothing.`;
    expect(found).toEqual({ kind: 'located', at: { host, port }, note: isUsual ? undefined : note });
  });

  test.runIf(systemTells).each(['listens-on-another-port', 'listens-beside-a-debugger'])(
    'for %s, which is said',
    async (name) => {
      const { found, said } = await run(name, how);
      const note = `The program listens on port ${said}, not on the one in PORT. It is graded there, which costs nothing.`;
      expect(found).toEqual({ kind: 'located', at: { host: loopback, port: said }, note });
    },
  );

  test.runIf(systemTells)('when the time is up and a port has not answered yet', async () => {
    const { found, said } = await run('answers-late-on-another-port', how, 1_500);
    expect(found).toMatchObject({ kind: 'located', at: { port: said } });
  });

  test.runIf(systemTells).each(['never-listens', 'exits-at-once'])('not for %s', async (name) => {
    expect((await run(name, how, 500)).found).toEqual({ kind: 'not-located', others: [] });
  });

  test.runIf(systemTells)('not for opens-a-debugger-only', async () => {
    expect((await run('opens-a-debugger-only', how, 1_500)).found.kind).toBe('not-located');
  });
});

test.runIf(listeningSockets() !== undefined)('a program that listens before anybody looks is found', async () => {
  const { found, port } = await run('listens-everywhere', 'seen', 1_000, true);
  expect(found).toEqual({ kind: 'located', at: { host: loopback, port }, note: undefined });
});

test.runIf(listeningSockets() !== undefined)('an address that only the kernel knows is found', async () => {
  const { found, port } = await run('listens-on-another-address', 'seen');
  const note = `The program listens at 127.0.0.2:${port} only, not at 127.0.0.1. It is graded there, which costs nothing.`;
  expect(found).toEqual({ kind: 'located', at: { host: '127.0.0.2', port }, note });
});
