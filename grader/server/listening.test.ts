import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { canBind } from '../fixtures/programs.ts';
import { heldBy, listeningSockets, printedListeners, reachable } from './listening.ts';

describe('what a program prints says where it listens', () => {
  test.each<[printed: string, ...listeners: [host: string, port: number][]]>([
    [' * Running on http://127.0.0.1:5000\n', ['127.0.0.1', 5000]],
    ['Local:   http://localhost:5173/\n', ['::', 5173]],
    ['listening on http://[::1]:8080/app', ['::1', 8080]],
    ['Now listening on: http://0.0.0.0:5000', ['0.0.0.0', 5000]],
    ['Example app listening on port 3000', ['::', 3000]],
    ['Tomcat started on port(s): 8080 (http)', ['::', 8080]],
    ['Listening at :4567', ['::', 4567]],
    ['listening on [::]:8000', ['::', 8000]],
    ['* Listening on 127.0.0.1:9292', ['127.0.0.1', 9292]],
    ['Debugger listening on ws://127.0.0.1:9229/5c3a'],
    ['12:30:4500 started in 2024:'],
    ['port 99999, port 0'],
    ['http://localhost:3000 and again http://localhost:3000', ['::', 3000]],
    ['admin on port 9000, app on http://localhost:3000', ['::', 3000], ['::', 9000]],
  ])('%j', (printed, ...listeners) => {
    expect(printedListeners(printed)).toEqual(listeners.map(([host, port]) => ({ host, port })));
  });
});

test('a wildcard address is reached at the loopback addresses', () => {
  expect([reachable('0.0.0.0'), reachable('::'), reachable('::1')]).toEqual([
    ['127.0.0.1'],
    ['127.0.0.1', '::1'],
    ['::1'],
  ]);
});

describe.skipIf(listeningSockets() === undefined)('the kernel tells', () => {
  test.each(
    [
      ['127.0.0.1', '127.0.0.1'],
      ['127.0.0.2', '127.0.0.2'],
      ['0.0.0.0', '0.0.0.0'],
      ['::1', '::1'],
      ['::', '::'],
      ['::ffff:127.0.0.1', '127.0.0.1'],
    ].filter(([bound = '']) => canBind(bound)),
  )('that a process listens at %s', async (bound, told) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, bound, resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number }; // it listens on TCP
    const mine = (pid: number) => heldBy([pid], listeningSockets() ?? []).filter((socket) => socket.port === port);
    expect(mine(process.pid)).toMatchObject([{ host: told, port }]);
    expect(mine(process.ppid)).toEqual([]);
  });
});
